package org.anlan.console.internal.form;

import java.util.List;
import java.util.function.Supplier;
import org.anlan.api.Conflict;
import org.anlan.api.Fault;
import org.anlan.api.Invalid;

/** What became of something sent to the server that a person typed. Other errors are thrown. */
public sealed interface Attempt<T> {
  /** It is done. */
  record Done<T>(T value) implements Attempt<T> {}

  /** The input is wrong at these places. */
  record Faulty<T>(List<Fault> faults) implements Attempt<T> {}

  /** It doesn't fit what is there now. */
  record Clash<T>(Conflict conflict) implements Attempt<T> {}

  /** Tries it. */
  static <T> Attempt<T> of(Supplier<T> work) {
    try {
      return new Done<>(work.get());
    } catch (Invalid e) {
      return new Faulty<>(e.faults());
    } catch (Conflict e) {
      return new Clash<>(e);
    }
  }
}
