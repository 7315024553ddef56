package org.anlan.core.internal.database;

import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;

/** H2 as the pool of the configuration {@code org.ops4j.datasource-anlan} asks for it. */
@Component(
    service = DataSourceFactory.class,
    property = {
      DataSourceFactory.OSGI_JDBC_DRIVER_NAME + "=anlan-h2",
      DataSourceFactory.OSGI_JDBC_DRIVER_CLASS + "=org.anlan.core.h2"
    })
public final class FencedDriver implements DataSourceFactory {
  private static final String READ_ONLY = ";ACCESS_MODE_DATA=r";
  private final DataSourceFactory h2;
  private final Fence fence;

  /** H2's own factory behind a fence. */
  @Activate
  public FencedDriver(
      @Reference(target = "(osgi.jdbc.driver.class=org.h2.Driver)") DataSourceFactory h2,
      @Reference Fence fence) {
    this.h2 = h2;
    this.fence = fence;
  }

  @Override
  public XADataSource createXADataSource(Properties properties) throws SQLException {
    Properties reading = new Properties();
    reading.putAll(properties);
    reading.setProperty(JDBC_URL, properties.getProperty(JDBC_URL) + READ_ONLY);
    return new FencedConnections(
        h2.createXADataSource(properties), h2.createXADataSource(reading), fence);
  }

  @Override
  public DataSource createDataSource(Properties properties) throws SQLException {
    return h2.createDataSource(properties);
  }

  @Override
  public ConnectionPoolDataSource createConnectionPoolDataSource(Properties properties)
      throws SQLException {
    return h2.createConnectionPoolDataSource(properties);
  }

  @Override
  public Driver createDriver(Properties properties) throws SQLException {
    return h2.createDriver(properties);
  }
}
