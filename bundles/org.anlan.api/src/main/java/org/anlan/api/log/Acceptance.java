package org.anlan.api.log;

import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Draft;
import org.anlan.api.Faults;

/**
 * The incoming officer takes one matter.
 *
 * @param about the identity of what the matter is about
 */
public record Acceptance(UUID about, Optional<String> remark) implements Draft {
  @Override
  public void check(Faults faults) {
    faults.required("/about", about).text("/remark", remark, 2000);
  }
}
