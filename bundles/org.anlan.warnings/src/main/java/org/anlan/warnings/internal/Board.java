package org.anlan.warnings.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anlan.api.Conflict;
import org.anlan.api.NotFound;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.Text;
import org.anlan.api.warnings.Warning;
import org.anlan.api.warnings.WarningFilter;
import org.anlan.api.warnings.WarningId;
import org.anlan.api.warnings.WarningState;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Desk;
import org.anlan.warnings.internal.persistence.FileRow;
import org.anlan.warnings.internal.persistence.FileRows;
import org.anlan.warnings.internal.persistence.WarningRow;
import org.anlan.warnings.internal.persistence.WarningRows;
import org.anlan.warnings.internal.reading.Divisions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The stored warnings: what is shown of them, and what people and time do to them. Any thread. */
@Component(service = Board.class)
public final class Board {
  private final Desk desk;
  private final WarningRows rows;
  private final FileRows files;
  private final Trail trail;

  @Activate
  public Board(
      @Reference Desk desk,
      @Reference WarningRows rows,
      @Reference FileRows files,
      @Reference Trail trail) {
    this.desk = desk;
    this.rows = rows;
    this.files = files;
    this.trail = trail;
  }

  Optional<Warning> find(WarningId id) {
    return rows.find(id).map(WarningRow::toRecord);
  }

  Page<Warning> list(WarningFilter filter, Paging paging) {
    // The head is read first: whatever the list may lack, the feed still brings.
    long seq = desk.feed().head();
    return rows.pageDescending(where(filter), paging).page(WarningRow::toRecord, seq);
  }

  Optional<byte[]> file(WarningId id) {
    return rows.find(id).flatMap(row -> files.find(row.id())).map(FileRow::bytes);
  }

  /** Somebody has seen it. */
  Warning acknowledge(WarningId id, Optional<String> remark) {
    return desk.tx()
        .write(
            () -> {
              WarningRow row = rows.lock(id).orElseThrow(() -> NotFound.of(id));
              Warning before = row.toRecord();
              if (before.acknowledgedAt().isPresent()) {
                String by = before.acknowledgedBy().orElse("");
                throw Conflict.state(
                    Text.of("已由 " + by + " 确认", "was acknowledged already by " + by), before);
              }
              row.acknowledge(desk.now(), desk.by());
              Warning after = change(row);
              trail.acknowledged(after, remark);
              return after;
            });
  }

  /** Its time may be over. */
  void expire(WarningId id) {
    desk.tx()
        .write(
            () -> {
              rows.lock(id)
                  .filter(row -> row.toRecord().state() == WarningState.ACTIVE)
                  .ifPresent(this::expire);
              return null;
            });
  }

  private void expire(WarningRow row) {
    row.become(WarningState.EXPIRED, Optional.empty());
    trail.expired(change(row));
  }

  private Warning change(WarningRow row) {
    row.stampChange(desk.now(), desk.by());
    return rows.change(row).toRecord();
  }

  private static Where where(WarningFilter filter) {
    Where where =
        Where.all()
            .eq("state", filter.state())
            .eq("status", filter.status())
            .eq("grade", filter.grade())
            .eq("identifier", filter.identifier())
            .any(filter.q(), "headline", "identifier", "sender", "words");
    filter.acknowledged().ifPresent(yes -> where.absent("acknowledgedAt", !yes));
    filter.division().map(Divisions::significant).ifPresent(d -> within(where, d));
    return where;
  }

  /** Those whose divisions are this one, lie within it, or hold it. */
  private static void within(Where where, String division) {
    List<String> patterns = new ArrayList<>();
    Divisions.above(division).forEach(code -> patterns.add("%," + code + ",%"));
    String own = division.replaceAll("[!%_]", "!$0");
    patterns.add("%," + own + (Divisions.isWhole(division) ? "%" : ",%"));
    where.and(
        patterns.stream()
            .map(p -> "r.divisions like {} escape '!'")
            .collect(Collectors.joining(" or ", "(", ")")),
        patterns.toArray());
  }
}
