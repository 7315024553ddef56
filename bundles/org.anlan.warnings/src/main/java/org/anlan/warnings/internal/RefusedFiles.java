package org.anlan.warnings.internal;

import java.util.List;
import java.util.Optional;
import org.anlan.api.Conflict;
import org.anlan.api.Fault;
import org.anlan.api.Faults;
import org.anlan.api.NotFound;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.Text;
import org.anlan.api.access.Permission;
import org.anlan.api.warnings.Acknowledgement;
import org.anlan.api.warnings.RefusedId;
import org.anlan.api.warnings.RefusedWarning;
import org.anlan.core.ids.Ids;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Desk;
import org.anlan.warnings.internal.persistence.FileRow;
import org.anlan.warnings.internal.persistence.FileRows;
import org.anlan.warnings.internal.persistence.RefusedRow;
import org.anlan.warnings.internal.persistence.RefusedRows;
import org.anlan.warnings.internal.reading.Digest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files that should have been warnings, kept until somebody has looked at them. Any thread. */
@Component(service = RefusedFiles.class)
public final class RefusedFiles {
  private static final int LONGEST_MEDIA_TYPE = 200;
  private final Desk desk;
  private final RefusedRows rows;
  private final FileRows files;
  private final Trail trail;

  @Activate
  public RefusedFiles(
      @Reference Desk desk,
      @Reference RefusedRows rows,
      @Reference FileRows files,
      @Reference Trail trail) {
    this.desk = desk;
    this.rows = rows;
    this.files = files;
    this.trail = trail;
  }

  /**
   * Keeps a file; one that waits already is not kept twice, however often it is sent. Inside a
   * transaction that takes in nothing else.
   */
  RefusedId keep(byte[] file, String mediaType, List<Fault> faults) {
    String sha256 = Digest.of(file);
    return rows.list(Where.all().is("sha256", sha256).absent("settledAt", true)).stream()
        .findFirst()
        .map(RefusedRow::toRecord)
        .orElseGet(() -> insert(file, mediaType, sha256, faults))
        .id();
  }

  private RefusedWarning insert(byte[] file, String mediaType, String sha256, List<Fault> faults) {
    String type = mediaType.substring(0, Math.min(mediaType.length(), LONGEST_MEDIA_TYPE));
    RefusedRow row = RefusedRow.of(desk.by(), type, file.length, sha256, faults);
    row.stampNew(Ids.next(), desk.now(), desk.by());
    rows.insert(row);
    FileRow bytes = FileRow.of(file);
    bytes.stampNew(row.uuid(), desk.now(), desk.by());
    files.insert(bytes);
    RefusedWarning refused = row.toRecord();
    trail.refused(refused);
    return refused;
  }

  /** Those that wait, or all, newest first. */
  Page<RefusedWarning> list(boolean all, Paging paging) {
    desk.access().require(Permission.read(Trail.WARNINGS));
    long seq = desk.feed().head();
    Where where = all ? Where.all() : Where.all().absent("settledAt", true);
    return rows.pageDescending(where, paging).page(RefusedRow::toRecord, seq);
  }

  /** What is known of one. */
  Optional<RefusedWarning> find(RefusedId id) {
    desk.access().require(Permission.read(Trail.WARNINGS));
    return rows.find(id).map(RefusedRow::toRecord);
  }

  /** The file as it came. */
  Optional<byte[]> file(RefusedId id) {
    desk.access().require(Permission.read(Trail.WARNINGS));
    return rows.find(id).flatMap(row -> files.find(row.id())).map(FileRow::bytes);
  }

  /** Somebody decided what to do with it. */
  RefusedWarning settle(RefusedId id, Acknowledgement remark) {
    desk.access().require(Permission.write(Trail.WARNINGS));
    Faults.check(remark);
    return desk.tx()
        .write(
            () -> {
              RefusedRow row = rows.find(id).orElseThrow(() -> NotFound.of(id));
              RefusedWarning before = row.toRecord();
              if (before.settledAt().isPresent()) {
                throw Conflict.state(Text.of("已处理过", "was settled already"), before);
              }
              row.settle(desk.now(), desk.by(), remark.remark());
              row.stampChange(desk.now(), desk.by());
              RefusedWarning settled = rows.change(row).toRecord();
              trail.settled(settled);
              return settled;
            });
  }
}
