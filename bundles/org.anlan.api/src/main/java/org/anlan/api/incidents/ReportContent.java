package org.anlan.api.incidents;

import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;

/** What a report says; who fills in less sees what is missing before signing. */
public record ReportContent(
    Optional<String> situation,
    Optional<String> scope,
    Optional<String> losses,
    Optional<String> trend,
    Optional<String> leadersOnScene,
    Optional<String> measures,
    Optional<String> requests)
    implements Draft {
  /** Nothing yet. */
  public static final ReportContent EMPTY =
      new ReportContent(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  @Override
  public void check(Faults faults) {
    faults
        .text("/situation", situation, 10_000)
        .text("/scope", scope, 5000)
        .text("/losses", losses, 5000)
        .text("/trend", trend, 5000)
        .text("/leadersOnScene", leadersOnScene, 1000)
        .text("/measures", measures, 10_000)
        .text("/requests", requests, 5000);
  }
}
