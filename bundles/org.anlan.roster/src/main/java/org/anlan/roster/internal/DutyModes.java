package org.anlan.roster.internal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Conflict;
import org.anlan.api.Faults;
import org.anlan.api.Link;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.Text;
import org.anlan.api.access.Permission;
import org.anlan.api.roster.DutyMode;
import org.anlan.api.roster.DutyModeDraft;
import org.anlan.api.roster.DutyModeFilter;
import org.anlan.api.roster.DutyModeKeeper;
import org.anlan.api.roster.DutyModeService;
import org.anlan.api.roster.DutyModeSwitch;
import org.anlan.api.roster.UnitId;
import org.anlan.core.ids.Ids;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Desk;
import org.anlan.roster.internal.persistence.ModeRow;
import org.anlan.roster.internal.persistence.ModeRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The modes of duty in their table. */
@Component(service = {DutyModeService.class, DutyModeKeeper.class})
public final class DutyModes implements DutyModeService, DutyModeKeeper {
  static final String PATH = "roster/duty-modes";
  private static final Permission READ = Permission.read("roster");
  private static final Permission SWITCH = Permission.of("roster:mode");

  private final Desk desk;
  private final ModeRows rows;
  private final UnitMemory units;
  private final References references;
  private final DutyLines log;

  /** The modes of this table. */
  @Activate
  public DutyModes(
      @Reference Desk desk,
      @Reference ModeRows rows,
      @Reference UnitMemory units,
      @Reference References references,
      @Reference DutyLines log) {
    this.desk = desk;
    this.rows = rows;
    this.units = units;
    this.references = references;
    this.log = log;
  }

  @Override
  public Page<DutyModeSwitch> list(DutyModeFilter filter, Paging paging) {
    desk.access().require(READ);
    // The head is read first: whatever the list may lack, the feed still brings.
    long seq = desk.feed().head();
    Where where =
        Where.all()
            .eq("unitId", filter.unitId())
            .eq("mode", filter.mode())
            .within("unitId", desk.access().confinement());
    filter.open().ifPresent(open -> where.absent("ends", open));
    return rows.pageDescending(where, paging).page(ModeRow::toRecord, seq);
  }

  @Override
  public DutyModeSwitch switchTo(DutyModeDraft draft) {
    desk.access().require(SWITCH);
    Faults.check(draft);
    return desk.tx()
        .write(
            () -> {
              Faults faults = new Faults();
              references.unit("/unitId", draft.unitId(), faults);
              faults.throwIfAny();
              desk.access().require(SWITCH, draft.unitId());
              Optional<ModeRow> before = rows.switched(draft.unitId());
              before.ifPresent(row -> requireOther(row.toRecord(), draft.mode()));
              before.ifPresent(this::end);
              DutyMode was = before.map(row -> row.toRecord().mode()).orElse(DutyMode.DAILY);
              return begin(draft, Optional.empty(), was);
            });
  }

  @Override
  public void begin(UnitId unit, DutyMode mode, Link cause, String reason) {
    DutyMode was = now(unit);
    begin(new DutyModeDraft(unit, mode, Optional.of(reason)), Optional.of(cause), was);
  }

  @Override
  public void end(Link cause) {
    List<ModeRow> kept = rows.keptUpBy(cause);
    kept.forEach(this::end);
    for (ModeRow row : kept) {
      DutyModeSwitch ended = row.toRecord();
      log.mode(ended, ended.mode(), now(ended.unitId()));
    }
  }

  private DutyMode now(UnitId unit) {
    return new Modes(rows.at(desk.now())).of(new HashSet<>(units.forest().path(unit)));
  }

  private DutyModeSwitch begin(DutyModeDraft draft, Optional<Link> cause, DutyMode was) {
    Instant now = desk.now();
    ModeRow row = ModeRow.of(draft.unitId(), draft.mode(), now, draft.reason(), cause);
    row.stampNew(Ids.next(), now, desk.by());
    rows.insert(row);
    DutyModeSwitch begun = row.toRecord();
    desk.changes().record("duty-mode.begun", PATH, begun, Optional.of(begun.unitId()));
    log.mode(begun, was, draft.mode());
    return begun;
  }

  private void end(ModeRow row) {
    row.end(desk.now());
    row.stampChange(desk.now(), desk.by());
    rows.change(row);
    DutyModeSwitch ended = row.toRecord();
    desk.changes().record("duty-mode.ended", PATH, ended, Optional.of(ended.unitId()));
  }

  private static void requireOther(DutyModeSwitch before, DutyMode mode) {
    if (before.mode() == mode) {
      throw Conflict.state(Text.of("已是此值班模式", "it is in this mode already"), before);
    }
  }
}
