package org.anlan.roster.internal.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Long lists in parts a query may take as parameters. */
public final class Batches {
  private static final int SIZE = 500;

  private Batches() {}

  /** The values without doubles, in order, in parts. */
  public static <T> List<List<T>> of(Collection<T> values) {
    List<T> distinct = values.stream().distinct().toList();
    List<List<T>> parts = new ArrayList<>();
    for (int i = 0; i < distinct.size(); i += SIZE) {
      parts.add(distinct.subList(i, Math.min(i + SIZE, distinct.size())));
    }
    return parts;
  }
}
