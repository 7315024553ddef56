package org.anlan.console.internal.form;

import java.util.ArrayList;
import java.util.List;

/** A list with one thing different. */
public final class Listed {
  private Listed() {}

  /** With this one at that place instead. */
  public static <T> List<T> with(List<T> list, int place, T one) {
    List<T> copy = new ArrayList<>(list);
    copy.set(place, one);
    return List.copyOf(copy);
  }

  /** With this one put in before that place. */
  public static <T> List<T> inserted(List<T> list, int place, T one) {
    List<T> copy = new ArrayList<>(list);
    copy.add(place, one);
    return List.copyOf(copy);
  }

  /** Without the one at that place. */
  public static <T> List<T> without(List<T> list, int place) {
    List<T> copy = new ArrayList<>(list);
    copy.remove(place);
    return List.copyOf(copy);
  }

  /** With the one at that place moved by so many; unmoved if that would be beyond an end. */
  public static <T> List<T> moved(List<T> list, int place, int by) {
    int to = place + by;
    if (to < 0 || to >= list.size()) {
      return list;
    }
    List<T> copy = new ArrayList<>(list);
    copy.add(to, copy.remove(place));
    return List.copyOf(copy);
  }
}
