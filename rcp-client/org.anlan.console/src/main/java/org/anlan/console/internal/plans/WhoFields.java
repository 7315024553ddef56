package org.anlan.console.internal.plans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.anlan.api.roster.ResponsibilityKind;
import org.anlan.api.roster.Selector;
import org.anlan.api.roster.UnitKind;
import org.anlan.console.internal.form.PickField;
import org.anlan.console.internal.text.Words;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;

/** Who is meant: in what way, which unit, position or person, and what more that way needs. */
final class WhoFields {
  private final Directory directory;
  private final Combo kind;
  private final PickField what;
  private final Combo responsibility;
  private final Combo unitKind;

  /** The fields, already in their dialog, filled with what was there before. */
  WhoFields(
      Directory directory, Optional<Selector> before, Combo kind, PickField what, Combo[] more) {
    this.directory = directory;
    this.kind = kind;
    this.what = what;
    this.responsibility = more[0];
    this.unitKind = more[1];
    kind.addListener(SWT.Selection, event -> kindChanged());
    before.flatMap(Selector::id).flatMap(directory::of).ifPresent(what::set);
    enable();
  }

  /** The ways, in words. */
  static List<String> kinds() {
    return Arrays.stream(Selector.Kind.values()).map(k -> Words.of("who-kind", k)).toList();
  }

  /** The kinds of responsibility, in words. */
  static List<String> responsibilities() {
    return Arrays.stream(ResponsibilityKind.values())
        .map(k -> Words.of("responsibility", k))
        .toList();
  }

  /** All kinds of units, then each kind. */
  static List<String> unitKinds() {
    List<String> words = new ArrayList<>(List.of(Words.of("plans.any-unit")));
    Arrays.stream(UnitKind.values()).map(k -> Words.of("unit-kind", k)).forEach(words::add);
    return words;
  }

  /** Where a kind of unit stands in {@link #unitKinds}. */
  static int place(Optional<UnitKind> kind) {
    return kind.map(k -> k.ordinal() + 1).orElse(0);
  }

  private Selector.Kind way() {
    return Selector.Kind.values()[kind.getSelectionIndex()];
  }

  /** Those that fit what was typed. */
  static PickField.Source source(Directory directory, Selector.Kind kind) {
    return (typed, most) -> directory.find(kind, typed, most);
  }

  private void kindChanged() {
    what.source(source(directory, way()));
    enable();
  }

  private void enable() {
    Selector.Kind way = way();
    boolean each =
        way == Selector.Kind.EACH_UNIT_BELOW || way == Selector.Kind.RESPONSIBLE_FOR_EACH_BELOW;
    responsibility.setEnabled(isResponsible(way));
    unitKind.setEnabled(each);
  }

  private static boolean isResponsible(Selector.Kind way) {
    return way == Selector.Kind.RESPONSIBLE || way == Selector.Kind.RESPONSIBLE_FOR_EACH_BELOW;
  }

  /** Whom the fields mean. */
  Selector selector() {
    Selector.Kind way = way();
    return new Selector(
        way,
        what.optional("/who/id"),
        isResponsible(way)
            ? Optional.of(ResponsibilityKind.values()[responsibility.getSelectionIndex()])
            : Optional.empty(),
        unitKind.isEnabled() && unitKind.getSelectionIndex() > 0
            ? Optional.of(UnitKind.values()[unitKind.getSelectionIndex() - 1])
            : Optional.empty());
  }
}
