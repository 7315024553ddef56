package org.anlan.console.itest;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one screen and the one runtime that all share. On a machine that can't open a
 * screen they are left out, unless {@code anlan.window} says that windows are to be tested.
 */
final class Stage implements ParameterResolver, ExecutionCondition {
  private static final Namespace NAMESPACE = Namespace.create(Stage.class);

  private record Shared(Screen screen, Runtime runtime) implements CloseableResource {
    @Override
    public void close() {
      try (screen) {
        runtime.close();
      }
    }
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean leaveOut = Screen.missing().isPresent() && !Boolean.getBoolean("anlan.window");
    return leaveOut
        ? ConditionEvaluationResult.disabled(Screen.missing().orElseThrow())
        : ConditionEvaluationResult.enabled("a screen can be opened");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Screen.class || type == Runtime.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Shared shared =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(
                Shared.class, key -> new Shared(Screen.open(), Runtime.start()), Shared.class);
    return parameter.getParameter().getType() == Screen.class ? shared.screen() : shared.runtime();
  }
}
