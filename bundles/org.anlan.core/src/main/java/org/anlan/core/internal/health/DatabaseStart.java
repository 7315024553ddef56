package org.anlan.core.internal.health;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.anlan.api.Text;
import org.anlan.api.health.Health;
import org.anlan.api.health.HealthCheck;
import org.anlan.core.schema.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says why the database isn't there when it isn't; nothing else would. */
@Component(service = HealthCheck.class)
public final class DatabaseStart implements HealthCheck {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseStart.class);

  /** H2: the file is in use by another process; the file is locked. */
  private static final int IN_USE = 90020;

  /** H2: the name or password of the database is wrong; PostgreSQL has a state for it. */
  private static final int WRONG_USER = 28000;

  private static final long PATIENCE_NANOS = 20_000_000_000L;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      target = "(osgi.jndi.service.name=anlan)")
  private volatile DataSource database;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      target = "(unit=core)")
  private volatile SchemaReady schema;

  private final long since = System.nanoTime();
  private volatile String told = "";

  /** Looks when asked. */
  @Activate
  public DatabaseStart() {}

  DatabaseStart(DataSource database) {
    this.database = database;
  }

  @Override
  public String part() {
    return "database-start";
  }

  @Override
  public Health check() {
    if (schema != null) {
      return Health.up();
    }
    DataSource source = database;
    Text why =
        source == null
            ? Text.of(
                "没有数据源，请检查 etc/org.ops4j.datasource-anlan.cfg",
                "there is no data source; see etc/org.ops4j.datasource-anlan.cfg")
            : reason(source);
    tell(why);
    return new Health(Health.State.DOWN, why);
  }

  private static Text reason(DataSource source) {
    try (Connection connection = source.getConnection()) {
      return connection.isValid(1)
          ? Text.of("正在准备数据表", "the tables are being prepared")
          : Text.of("数据库没有应答", "the database does not answer");
    } catch (SQLException e) {
      return reason(e);
    }
  }

  /** Pools wrap what the driver said. */
  static Text reason(SQLException failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql && sql.getErrorCode() == IN_USE) {
        return Text.of(
            "数据库文件正被另一个进程使用，请先停止它",
            "the database file is in use by another process; stop that one first");
      }
      if (t instanceof SQLException sql
          && (sql.getErrorCode() == WRONG_USER || "28P01".equals(sql.getSQLState()))) {
        return Text.of("数据库的用户名或口令不对", "the database refuses the user or the password");
      }
    }
    String said = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    return Text.of("无法连接数据库：" + said, "the database can't be reached: " + said);
  }

  /** Once a reason, to the log: it is asked often. At first it is only that it isn't there yet. */
  private void tell(Text why) {
    boolean starting = System.nanoTime() - since < PATIENCE_NANOS;
    if (!starting && !told.equals(why.en())) {
      told = why.en();
      LOG.warn("{}", why);
    }
  }
}
