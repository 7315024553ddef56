package org.anlan.core.internal.database;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.anlan.api.Unavailable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Refuses writes before the disk is full: a database that runs out of space in the middle has to be
 * reopened, and its own tidying needs room as well. Any thread.
 */
@Component(service = Space.class, configurationPid = "org.anlan.core.database")
@Designate(ocd = Space.Settings.class)
public final class Space {
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);
  private final LongSupplier free;
  private final long reserve;
  private final long lookEvery;
  private final AtomicLong lookedAt;
  private volatile long seen = Long.MAX_VALUE;

  /** How much room must stay. */
  @ObjectClassDefinition(name = "Anlan database")
  public @interface Settings {
    /** Writes are refused when less is free where the database lies. */
    @AttributeDefinition(name = "Space kept free, in MiB")
    int reserve_mib() default 256;
  }

  /** Watches the disk of this database. */
  @Activate
  public Space(
      @Reference(target = "(osgi.jndi.service.name=anlan)") DataSource database,
      Settings settings) {
    this(freeBeside(database), settings.reserve_mib() * 1024L * 1024L, LOOK_EVERY);
  }

  /** Demands that {@code free} gives at least {@code reserve} bytes; asks it only so often. */
  public Space(LongSupplier free, long reserve, Duration lookEvery) {
    this.free = free;
    this.reserve = reserve;
    this.lookEvery = lookEvery.toNanos();
    this.lookedAt = new AtomicLong(System.nanoTime() - this.lookEvery);
  }

  /**
   * Demands room for a write.
   *
   * @throws Unavailable if there is too little
   */
  public void require() {
    if (!enough()) {
      throw Failures.noSpace();
    }
  }

  /** Whether there is room for writes. */
  public boolean enough() {
    long last = lookedAt.get();
    long now = System.nanoTime();
    if (now - last >= lookEvery && lookedAt.compareAndSet(last, now)) {
      seen = free.getAsLong();
    }
    return seen >= reserve;
  }

  private static LongSupplier freeBeside(DataSource database) {
    return directory(Sql.with(database, c -> c.getMetaData().getURL()))
        .<LongSupplier>map(dir -> dir::getUsableSpace)
        .orElse(() -> Long.MAX_VALUE);
  }

  /** Where the file of an H2 database lies; nowhere we could look for any other. */
  static Optional<File> directory(String url) {
    String prefix = "jdbc:h2:";
    if (!url.startsWith(prefix)) {
      return Optional.empty();
    }
    String name = url.substring(prefix.length()).replaceFirst(";.*", "");
    int colon = name.lastIndexOf(':');
    String scheme = colon > 1 ? name.substring(0, colon) : "file";
    if (scheme.contains("mem") || scheme.contains("tcp") || scheme.contains("ssl")) {
      return Optional.empty();
    }
    String path = colon > 1 ? name.substring(colon + 1) : name;
    Path file = Path.of(path.replaceFirst("^~", System.getProperty("user.home")));
    return Optional.ofNullable(file.toAbsolutePath().getParent()).map(Path::toFile);
  }
}
