package org.anlan.console.internal.conflict;

import java.util.Map;
import java.util.function.LongFunction;

/**
 * The fields of an edit dialog, as texts. For the UI thread, but for what {@link #request} gives.
 *
 * @param <E> what is edited
 */
public interface Form<E> {
  /** What its fields would say if they showed this. */
  Map<String, String> texts(E entity);

  /** What its fields say now, by field, in the order they are shown in. */
  Map<String, String> typed();

  /** Puts these texts into its fields. */
  void type(Map<String, String> texts);

  /** What a person calls a field. */
  String label(String field);

  /** Sends what its fields say now over this version; to be called off the UI thread. */
  LongFunction<E> request();
}
