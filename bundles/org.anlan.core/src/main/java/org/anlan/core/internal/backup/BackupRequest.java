package org.anlan.core.internal.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Caller;
import org.anlan.api.backup.BackupService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the machine's own user ask for a backup without signing in, as from a nightly job: a file
 * {@code backup-wanted} in the data directory is answered by {@code backup.zip} there, or by {@code
 * backup-failed} with the reason. Whoever can write there could read the database anyway.
 */
@Component(service = BackupRequest.class, immediate = true)
public final class BackupRequest {
  private static final Logger LOG = LoggerFactory.getLogger(BackupRequest.class);
  private static final long LOOK_EVERY_MS = 500;
  private final BackupService backup;
  private final AccessService access;
  private final Path data;
  private final ScheduledExecutorService watch;

  /** Looks from now on. */
  @Activate
  public BackupRequest(@Reference BackupService backup, @Reference AccessService access) {
    this(backup, access, Path.of(System.getProperty("karaf.data", "data")));
  }

  BackupRequest(BackupService backup, AccessService access, Path data) {
    this.backup = backup;
    this.access = access;
    this.data = data;
    this.watch =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "anlan-backup");
              thread.setDaemon(true);
              return thread;
            });
    var unused = watch.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
  }

  /** Looks no more; a backup that runs is finished. */
  @Deactivate
  public void close() {
    watch.shutdown();
  }

  private void look() {
    Path wanted = data.resolve("backup-wanted");
    if (!Files.isRegularFile(wanted)) {
      return;
    }
    try {
      Files.deleteIfExists(data.resolve("backup.zip"));
      access.as(
          Caller.SYSTEM,
          () -> {
            backup.to(data.resolve("backup.zip"));
            return null;
          });
      Files.deleteIfExists(wanted);
    } catch (IOException | RuntimeException e) {
      LOG.error("the backup failed", e);
      failed(wanted, e);
    }
  }

  private void failed(Path wanted, Exception reason) {
    try {
      Files.writeString(wanted, reason.getMessage() + "\n", StandardCharsets.UTF_8);
      Files.move(wanted, data.resolve("backup-failed"), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.error("can't even say so in {}", data, e);
    }
  }
}
