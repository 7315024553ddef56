package org.anlan.plans.internal;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;

/** Services of which a test needs one or two methods; any other call fails it. */
public final class Stub {
  private Stub() {}

  /** A service that answers these methods, by name. */
  public static <T> T of(Class<T> service, Map<String, Function<Object[], Object>> answers) {
    return service.cast(
        Proxy.newProxyInstance(
            service.getClassLoader(),
            new Class<?>[] {service},
            (proxy, method, args) -> {
              Function<Object[], Object> answer = answers.get(method.getName());
              if (answer == null) {
                throw new AssertionError("not expected: " + method);
              }
              return answer.apply(args == null ? new Object[0] : args);
            }));
  }
}
