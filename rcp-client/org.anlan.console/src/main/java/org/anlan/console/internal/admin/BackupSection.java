package org.anlan.console.internal.admin;

import java.util.List;
import java.util.Optional;
import org.anlan.api.Paging;
import org.anlan.api.access.AuditEntry;
import org.anlan.api.access.AuditFilter;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** When the data was last saved, and how it is: on the server's own machine. */
final class BackupSection implements Section {
  private static final int WRAP = 640;
  private static final AuditFilter WRITTEN =
      new AuditFilter(
          Optional.empty(), Optional.of("backup.written"), Optional.empty(), Optional.empty());

  private final Desk desk;
  private final Guarded room;
  private final Times times;
  private final Label last;

  BackupSection(Composite parent, Desk desk, Looks looks) {
    this.desk = desk;
    this.times = new Times(desk.zone());
    room = new Guarded(parent, desk, looks, title(), Words.of("admin.backup.what"), "backup");
    last = Looks.named(looks.wrapped(room.content(), " ", WRAP), "backup-last");
    for (String line : List.of("how", "restore", "postgres")) {
      looks.wrapped(room.content(), Words.of("admin.backup." + line), WRAP);
    }
  }

  @Override
  public String title() {
    return Words.of("admin.backup");
  }

  @Override
  public Control control() {
    return room.control();
  }

  @Override
  public void shown() {
    room.load(
        () -> desk.client().audit(WRITTEN, Paging.first(1)).items(),
        entries ->
            last.setText(
                Looks.escape(
                    entries.stream()
                        .findFirst()
                        .map(this::words)
                        .orElse(Words.of("admin.backup.never")))));
  }

  private String words(AuditEntry entry) {
    return Words.of(
        "admin.backup.last", times.full(entry.at()), entry.target().orElse("—"), entry.by());
  }
}
