package org.anlan.api.codes;

import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Text;

/**
 * One code of a table.
 *
 * @param parent the code above it, in tables that are trees
 */
public record Code(String code, Text name, Optional<String> parent) {
  public Code {
    Objects.requireNonNull(code);
    Objects.requireNonNull(name);
    Objects.requireNonNull(parent);
  }
}
