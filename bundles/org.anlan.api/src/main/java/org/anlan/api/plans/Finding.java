package org.anlan.api.plans;

import java.util.Objects;
import org.anlan.api.Text;

/**
 * A defect of a plan that a person should mend.
 *
 * @param severe whether starting the plan would leave something undone
 * @param pointer where in the content
 */
public record Finding(boolean severe, String pointer, Text message) {
  public Finding {
    Objects.requireNonNull(pointer);
    Objects.requireNonNull(message);
  }
}
