package org.anlan.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Gathers every fault of an input, so that a person mends all of them at once. One thread only. */
public final class Faults {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");
  private final List<Fault> found = new ArrayList<>();
  private final String base;

  /** No faults yet, pointers start at the root. */
  public Faults() {
    this("");
  }

  private Faults(String base) {
    this.base = base;
  }

  /** Adds a fault unless that place already has one. */
  public Faults add(String pointer, Text message) {
    String full = base + pointer;
    if (found.stream().noneMatch(f -> f.pointer().equals(full))) {
      found.add(new Fault(full, message));
    }
    return this;
  }

  /** Adds a fault when {@code wrong}. */
  public Faults when(boolean wrong, String pointer, Text message) {
    return wrong ? add(pointer, message) : this;
  }

  /** The value must be there. */
  public Faults required(String pointer, Object value) {
    return when(value == null, pointer, Text.of("必填", "is required"));
  }

  /**
   * The text must be there, not blank, at most {@code most} characters, without control characters.
   */
  public Faults text(String pointer, String value, int most) {
    if (value == null || value.isBlank()) {
      return add(pointer, Text.of("必填", "is required"));
    }
    when(value.length() > most, pointer, Text.of("最多 " + most + " 个字", "is longer than " + most));
    return when(
        CONTROL.matcher(value).find(), pointer, Text.of("含有控制字符", "contains control characters"));
  }

  /** If the text is there it must be good, as in {@link #text(String, String, int)}. */
  public Faults text(String pointer, Optional<String> value, int most) {
    value.ifPresent(v -> text(pointer, v, most));
    return this;
  }

  /** Checks each of a list with its own pointer. */
  public <T extends Draft> Faults each(String pointer, Collection<T> drafts) {
    int i = 0;
    for (T draft : drafts) {
      Faults inner = new Faults(base + pointer + "/" + i++);
      if (draft == null) {
        inner.required("", null);
      } else {
        draft.check(inner);
      }
      inner.found.forEach(f -> found.add(f));
    }
    return this;
  }

  /** Checks a draft inside this one with its own pointer; a missing one is left to others. */
  public Faults nested(String pointer, Draft draft) {
    if (draft != null) {
      Faults inner = new Faults(base + pointer);
      draft.check(inner);
      found.addAll(inner.found);
    }
    return this;
  }

  /** Takes over faults found elsewhere. */
  public Faults addAll(Collection<Fault> others) {
    others.forEach(f -> add(f.pointer(), f.message()));
    return this;
  }

  /** All faults so far, in the order found. */
  public List<Fault> found() {
    return List.copyOf(found);
  }

  /**
   * Ends the check.
   *
   * @throws Invalid naming every fault, if there is one
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new Invalid(found);
    }
  }

  /**
   * Checks a whole draft.
   *
   * @throws Invalid naming every fault, if there is one
   */
  public static void check(Draft draft) {
    Faults faults = new Faults();
    draft.check(faults);
    faults.throwIfAny();
  }
}
