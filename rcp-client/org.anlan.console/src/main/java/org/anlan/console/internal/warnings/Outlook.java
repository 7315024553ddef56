package org.anlan.console.internal.warnings;

import java.util.List;
import org.anlan.api.Grade;
import org.anlan.api.plans.Action;
import org.anlan.api.plans.Activation;
import org.anlan.api.plans.Finding;
import org.anlan.api.plans.PlanVersion;
import org.anlan.api.plans.Preview;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskFilter;
import org.anlan.client.AnlanClient;
import org.anlan.console.internal.table.Pages;

/**
 * What a start or a change of level would do.
 *
 * @param otherVersion whether the response runs by another version than the one in force, which is
 *     what the preview is of
 */
record Outlook(List<Effect> effects, List<Finding> findings, boolean otherVersion) {
  private static final int MOST = 5000;

  /** Asks the server; not for the UI thread. */
  static Outlook of(AnlanClient client, Launch launch, Grade to) {
    Preview preview = client.plans().preview(launch.planId(), to);
    if (launch.running().isEmpty()) {
      return new Outlook(Effect.ofStart(preview), preview.findings(), false);
    }
    Activation running = client.activations().get(launch.running().get());
    List<Action> actions =
        client
            .plans()
            .version(running.planId(), running.planVersion())
            .map(PlanVersion::content)
            .map(content -> content.actions())
            .orElse(List.of());
    TaskFilter its = TaskFilter.from(running.id().value());
    List<Task> out = Pages.all(paging -> client.tasks().list(its, paging), MOST);
    return new Outlook(
        Effect.ofChange(running.level(), preview, actions, out),
        preview.findings(),
        preview.version() != running.planVersion());
  }
}
