package org.anlan.api.warnings;

import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;

/** Somebody on duty has seen a warning. */
public record Acknowledgement(Optional<String> remark) implements Draft {
  @Override
  public void check(Faults faults) {
    faults.text("/remark", remark, 2000);
  }
}
