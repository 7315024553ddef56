package org.anlan.core.internal.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.anlan.api.Text;
import org.anlan.api.health.Health;
import org.anlan.api.health.HealthCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads our configuration files at start and whenever somebody asks, and names what is wrong. */
@Component(service = HealthCheck.class, immediate = true)
public final class ConfigurationHealth implements HealthCheck {
  private static final Logger LOG = LoggerFactory.getLogger(ConfigurationHealth.class);
  private final Path directory;
  private volatile List<String> told = List.of();

  /** The files of this installation. */
  @Activate
  public ConfigurationHealth() {
    this(Path.of(System.getProperty("karaf.etc", "etc")));
  }

  ConfigurationHealth(Path directory) {
    this.directory = directory;
    tell(faults());
  }

  @Override
  public String part() {
    return "configuration";
  }

  @Override
  public Health check() {
    List<String> faults = faults();
    tell(faults);
    if (faults.isEmpty()) {
      return Health.up();
    }
    String all = String.join("; ", faults);
    return new Health(Health.State.WARN, Text.of("配置有误：" + all, "misconfigured: " + all));
  }

  private List<String> faults() {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(Configuration::isOurs)
          .sorted()
          .flatMap(file -> Configuration.faults(file).stream())
          .toList();
    } catch (IOException e) {
      return List.of(directory + ": " + e.getMessage());
    }
  }

  /** To the log and, for whoever sits in front of it, to the console. */
  private void tell(List<String> faults) {
    if (!faults.equals(told)) {
      told = faults;
      for (String fault : faults) {
        LOG.error("Configuration: {}", fault);
        System.err.println("anlan: " + fault);
      }
    }
  }
}
