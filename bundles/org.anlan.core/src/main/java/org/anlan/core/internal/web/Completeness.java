package org.anlan.core.internal.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.api.Text;
import org.anlan.api.health.Health;
import org.anlan.api.health.HealthCheck;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.runtime.HttpServiceRuntime;
import org.osgi.service.http.runtime.HttpServiceRuntimeConstants;
import org.osgi.service.jaxrs.runtime.JaxrsServiceRuntime;
import org.osgi.service.jaxrs.runtime.dto.ApplicationDTO;
import org.osgi.service.jaxrs.runtime.dto.ResourceMethodInfoDTO;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Says whether all resources that belong to this installation are served. Until then the runtime is
 * not up: a resource that comes later lets requests to all others fail for a moment. That moment is
 * over when nothing was added for a little while and the application answers a question.
 */
@Component(service = HealthCheck.class, configurationPid = "org.anlan.core.health")
@Designate(ocd = Completeness.Settings.class)
public final class Completeness implements HealthCheck {
  private static final Health COMPLETE =
      new Health(Health.State.DOWN, Text.of("即将就绪", "served in a moment"));
  private static final long QUIET_NANOS = 200_000_000;
  private final JaxrsServiceRuntime runtime;
  private final ServiceReference<JaxrsServiceRuntime> reference;
  private final ServiceReference<HttpServiceRuntime> server;
  private final Set<String> expected;
  private Object counted;
  private long since;
  private Health known;

  /** What belongs to this installation. */
  @ObjectClassDefinition(name = "Anlan health")
  public @interface Settings {
    /** Paths below the API's base. */
    @AttributeDefinition(name = "Resources that must be served before the runtime is up")
    String[] expected() default {
      "session",
      "users",
      "audit",
      "changes",
      "code-tables",
      "search",
      "open-matters",
      "deadlines",
      "openapi.json"
    };
  }

  /** Looks at this whiteboard. */
  @Activate
  public Completeness(
      @Reference JaxrsServiceRuntime runtime,
      @Reference ServiceReference<JaxrsServiceRuntime> reference,
      @Reference ServiceReference<HttpServiceRuntime> server,
      Settings settings) {
    this.runtime = runtime;
    this.reference = reference;
    this.server = server;
    this.expected =
        Arrays.stream(settings.expected())
            .flatMap(line -> Stream.of(line.split(",")))
            .map(Completeness::trimmed)
            .filter(path -> !path.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public String part() {
    return "rest";
  }

  @Override
  public synchronized Health check() {
    Object count = reference.getProperty("service.changecount");
    if (known == null || !Objects.equals(count, counted)) {
      counted = count;
      since = System.nanoTime();
      known = health(missing(expected, served()));
    }
    if (known.equals(COMPLETE) && System.nanoTime() - since > QUIET_NANOS && answers()) {
      known = Health.up();
    }
    return known;
  }

  private boolean answers() {
    return Probe.answers(server.getProperty(HttpServiceRuntimeConstants.HTTP_SERVICE_ENDPOINT));
  }

  /** Those no served path lies at or below. */
  static List<String> missing(Set<String> expected, List<String> served) {
    return expected.stream()
        .filter(path -> served.stream().noneMatch(s -> (s + "/").startsWith(path + "/")))
        .toList();
  }

  private List<String> served() {
    return Stream.of(runtime.getRuntimeDTO().applicationDTOs)
        .filter(application -> ApiApplication.NAME.equals(application.name))
        .flatMap(Completeness::paths)
        .map(Completeness::trimmed)
        .toList();
  }

  private static Stream<String> paths(ApplicationDTO application) {
    return Stream.of(application.resourceDTOs)
        .flatMap(resource -> Stream.of(resource.resourceMethods))
        .map((ResourceMethodInfoDTO method) -> method.path);
  }

  private static Health health(List<String> missing) {
    return missing.isEmpty()
        ? COMPLETE
        : new Health(
            Health.State.DOWN,
            Text.of("尚未就绪：" + missing, "not served yet: " + String.join(", ", missing)));
  }

  private static String trimmed(String path) {
    return path.strip().replaceAll("^/+|/+$", "");
  }
}
