package org.anlan.core.schema;

import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the tables of a unit up to date as it is made: the scripts in {@code db/<unit>} of the
 * subclass's bundle, remembered in {@code flyway_<unit>}. A bundle has one:
 * {@code @Component(service = SchemaReady.class, property = "unit=roster") public final class
 * RosterSchema extends Schema}.
 */
public abstract class Schema implements SchemaReady {
  private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
  private final String unit;

  /**
   * Migrates, or throws if that fails, so that the service never appears.
   *
   * @param tables where the tables are
   */
  protected Schema(DataSource tables, String unit) {
    this.unit = Objects.requireNonNull(unit);
    int done =
        Flyway.configure(getClass().getClassLoader())
            .dataSource(tables)
            .locations("classpath:db/" + unit)
            .table("flyway_" + unit)
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .load()
            .migrate()
            .migrationsExecuted;
    if (done > 0) {
      LOG.info("{}: {} migration(s)", unit, done);
    }
  }

  @Override
  public final String unit() {
    return unit;
  }
}
