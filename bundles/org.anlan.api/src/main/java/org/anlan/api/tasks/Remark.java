package org.anlan.api.tasks;

import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;

/** What a person says with a step; some steps (refuse, comment) need it. */
public record Remark(Optional<String> text) implements Draft {
  /** A step without a word. */
  public static final Remark NONE = new Remark(Optional.empty());

  /** These words. */
  public static Remark of(String text) {
    return new Remark(Optional.of(text));
  }

  @Override
  public void check(Faults faults) {
    faults.text("/text", text, 5000);
  }
}
