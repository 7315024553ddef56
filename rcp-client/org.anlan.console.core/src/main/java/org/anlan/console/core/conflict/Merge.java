package org.anlan.console.core.conflict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two people changed one thing: what each of them made of its fields, and which of both is to
 * stand. A field that only one of them changed is chosen already; one that both changed waits for a
 * person. Nothing is ever dropped unseen. Not for several threads.
 */
public final class Merge {
  private final List<Versions> fields;
  private final Map<String, Side> chosen = new LinkedHashMap<>();

  private Merge(List<Versions> fields) {
    this.fields = List.copyOf(fields);
    fields.forEach(field -> field.only().ifPresent(side -> chosen.put(field.field(), side)));
  }

  /**
   * Puts three versions of the same fields beside each other, in the order of {@code mine}; a field
   * that a version doesn't have is empty there.
   */
  public static Merge of(
      Map<String, String> before, Map<String, String> mine, Map<String, String> theirs) {
    List<Versions> fields = new ArrayList<>();
    mine.forEach(
        (name, text) ->
            fields.add(
                new Versions(
                    name, before.getOrDefault(name, ""), text, theirs.getOrDefault(name, ""))));
    return new Merge(fields);
  }

  /** The fields in which both differ. */
  public List<Versions> differing() {
    return fields.stream().filter(Versions::differs).toList();
  }

  /** Which side of a field is to stand, if that is known. */
  public Optional<Side> chosen(String field) {
    return Optional.ofNullable(chosen.get(field));
  }

  /** Lets one side of a field stand. */
  public void choose(String field, Side side) {
    chosen.put(field, side);
  }

  /** Lets one side stand everywhere. */
  public void chooseAll(Side side) {
    differing().forEach(field -> choose(field.field(), side));
  }

  /** How many fields still wait for a person. */
  public long open() {
    return differing().stream().filter(field -> !chosen.containsKey(field.field())).count();
  }

  /**
   * All fields as they are to stand.
   *
   * @throws IllegalStateException while a field waits for a person
   */
  public Map<String, String> result() {
    if (open() > 0) {
      throw new IllegalStateException(open() + " field(s) wait for a choice");
    }
    Map<String, String> result = new LinkedHashMap<>();
    fields.forEach(
        field ->
            result.put(field.field(), field.of(chosen.getOrDefault(field.field(), Side.MINE))));
    return result;
  }
}
