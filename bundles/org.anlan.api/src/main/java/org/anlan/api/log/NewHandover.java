package org.anlan.api.log;

import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;

/**
 * A handover to be prepared by the caller, who goes.
 *
 * @param incoming the account name of who comes
 */
public record NewHandover(String incoming, Optional<String> summary) implements Draft {
  @Override
  public void check(Faults faults) {
    faults.text("/incoming", incoming, 64).text("/summary", summary, 5000);
  }
}
