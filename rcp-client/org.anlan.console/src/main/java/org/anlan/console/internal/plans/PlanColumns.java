package org.anlan.console.internal.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.anlan.api.Grade;
import org.anlan.api.plans.Action;
import org.anlan.api.plans.CommandRole;
import org.anlan.api.plans.Finding;
import org.anlan.api.plans.Level;
import org.anlan.api.plans.Supply;
import org.anlan.api.plans.Trigger;
import org.anlan.api.roster.Selector;
import org.anlan.console.core.quick.Name;
import org.anlan.console.internal.table.Column;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.swt.graphics.Color;

/** How the parts of a plan are laid out in columns; each row with its defects. */
final class PlanColumns {
  private final Desk desk;
  private final Looks looks;
  private final Function<Object, List<Finding>> defects;
  private final Function<UUID, Optional<Name>> names;

  PlanColumns(
      Desk desk,
      Looks looks,
      Function<Object, List<Finding>> defects,
      Function<UUID, Optional<Name>> names) {
    this.desk = desk;
    this.looks = looks;
    this.defects = defects;
    this.names = names;
  }

  List<Column<CommandRole>> command() {
    return List.of(
        Column.of("name", Words.of("plans.role.name"), 140, CommandRole::name),
        Column.of("who", Words.of("plans.who"), 320, role -> who(role.who())),
        this.<CommandRole>marked());
  }

  List<Column<Level>> levels() {
    return List.of(
        Column.<Level>of(
                "grade",
                Words.of("plans.level"),
                80,
                level -> "● " + Words.of("grade", level.grade()))
            .coloured(level -> Optional.of(looks.palette().of(level.grade()))),
        Column.of("name", Words.of("plans.fact.name"), 140, Level::name),
        Column.of(
            "description",
            Words.of("plans.fact.description"),
            380,
            level -> level.description().orElse("")),
        this.<Level>marked());
  }

  List<Column<Finding>> findings() {
    return List.of(
        Column.of("where", Words.of("plans.where"), 120, f -> where(f.pointer())),
        Column.<Finding>of(
                "what", Words.of("plans.findings"), 640, f -> Marks.say(List.of(f), desk::say))
            .coloured(f -> colour(List.of(f))));
  }

  List<Column<Action>> actions() {
    List<Column<Action>> columns = new ArrayList<>();
    columns.add(Column.of("title", Words.of("plans.fact.title"), 208, Action::title));
    for (Grade grade : LevelChecks.CLIMBING) {
      columns.add(
          Column.<Action>of(
                  "level",
                  Words.of("grade", grade),
                  44,
                  action -> action.levels().contains(grade) ? "●" : "")
              .coloured(action -> Optional.of(looks.palette().of(grade))));
    }
    columns.add(Column.of("who", Words.of("plans.who"), 144, action -> who(action.who())));
    columns.add(
        Column.of(
            "within",
            Words.of("plans.fact.within"),
            72,
            action -> action.within().map(PlanWords::span).orElse("—")));
    columns.add(marked());
    columns.add(
        Column.of(
            "detail", Words.of("plans.fact.detail"), 200, action -> action.detail().orElse("")));
    return columns;
  }

  List<Column<Trigger>> triggers() {
    return List.of(
        Column.of("events", Words.of("plans.events"), 180, t -> String.join("、", t.events())),
        Column.<Trigger>of(
                "warning",
                Words.of("plans.trigger.warning"),
                120,
                t -> "● " + Words.of("plans.colour", t.warning()))
            .coloured(t -> Optional.of(looks.palette().of(t.warning()))),
        Column.<Trigger>of(
                "level", Words.of("plans.trigger.level"), 96, t -> Words.of("grade", t.level()))
            .coloured(t -> Optional.of(looks.palette().of(t.level()))),
        Column.of("note", Words.of("plans.fact.note"), 320, t -> t.note().orElse("")),
        this.<Trigger>marked());
  }

  List<Column<Supply>> supplies() {
    return List.of(
        Column.of("item", Words.of("plans.item"), 160, s -> name(s.itemId().value())),
        Column.<Supply>of(
                "quantity",
                Words.of("plans.fact.quantity"),
                80,
                s -> s.quantity().stripTrailingZeros().toPlainString())
            .number(),
        Column.of(
            "store",
            Words.of("plans.store"),
            200,
            s -> s.storeId().map(i -> name(i.value())).orElse("—")),
        Column.of(
            "levels",
            Words.of("plans.levels"),
            140,
            s ->
                s.levels().isEmpty()
                    ? Words.of("plans.every-level")
                    : PlanWords.levels(s.levels())),
        this.<Supply>marked());
  }

  private <T> Column<T> marked() {
    return Column.<T>of(
            "findings",
            Words.of("plans.findings"),
            300,
            row -> Marks.say(defects.apply(row), desk::say))
        .coloured(row -> colour(defects.apply(row)));
  }

  private Optional<Color> colour(List<Finding> some) {
    return some.stream().anyMatch(Finding::severe)
        ? Optional.of(looks.palette().red())
        : Optional.empty();
  }

  private String who(Selector who) {
    return PlanWords.who(who, names);
  }

  private String name(UUID thing) {
    return names.apply(thing).map(n -> n.name()).orElse(Words.of("plans.unknown"));
  }

  private String where(String pointer) {
    String[] parts = pointer.split("/");
    if (parts.length < 2 || !Marks.SECTIONS.contains(parts[1])) {
      return "";
    }
    boolean numbered = parts.length > 2 && parts[2].matches("\\d{1,6}");
    String row = numbered ? " " + (Integer.parseInt(parts[2]) + 1) : "";
    return Words.of("plans.section." + parts[1]) + row;
  }
}
