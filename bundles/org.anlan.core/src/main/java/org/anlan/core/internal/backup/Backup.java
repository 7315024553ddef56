package org.anlan.core.internal.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.PreparedStatement;
import javax.sql.DataSource;
import org.anlan.api.Conflict;
import org.anlan.api.Text;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.AuditService;
import org.anlan.api.access.Permission;
import org.anlan.api.backup.BackupService;
import org.anlan.core.internal.database.Engine;
import org.anlan.core.internal.database.Sql;
import org.anlan.core.internal.durable.Barrier;
import org.anlan.core.schema.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Saves the embedded database into a file while everybody works on. What was acknowledged before
 * the call is in it; PostgreSQL is saved by its own tools.
 */
@Component(service = BackupService.class)
public final class Backup implements BackupService {
  private final DataSource database;
  private final Barrier barrier;
  private final AccessService access;
  private final AuditService audit;

  /** Saves the database behind these. */
  @Activate
  public Backup(
      @Reference(target = "(osgi.jndi.service.name=anlan)") DataSource database,
      @Reference(target = "(unit=core)") SchemaReady ready,
      @Reference Barrier barrier,
      @Reference AccessService access,
      @Reference AuditService audit) {
    this.database = database;
    this.barrier = barrier;
    this.access = access;
    this.audit = audit;
  }

  @Override
  public void to(Path file) {
    access.require(Permission.write("backup"));
    if (Engine.of(database) != Engine.H2) {
      throw Conflict.state(
          Text.of("PostgreSQL 请用 pg_dump 备份", "PostgreSQL is saved with pg_dump"), null);
    }
    if (Files.exists(file)) {
      throw Conflict.state(Text.of("文件已存在：" + file, "is there already: " + file), null);
    }
    try {
      Path parent = file.toAbsolutePath().getParent();
      Files.createDirectories(parent);
      Path part = parent.resolve(file.getFileName() + ".part");
      Files.deleteIfExists(part);
      barrier.await(barrier.epoch());
      save(part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    audit.record(
        "backup.written", file.getFileName().toString(), Long.toString(file.toFile().length()));
  }

  private void save(Path file) {
    Sql.with(
        database,
        connection -> {
          try (PreparedStatement backup = connection.prepareStatement("backup to ?")) {
            backup.setString(1, file.toString());
            backup.execute();
          }
          return null;
        });
  }
}
