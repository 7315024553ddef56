package org.anlan.console.internal.roster;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitId;
import org.anlan.console.internal.table.Column;
import org.anlan.console.internal.table.DataTable;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The units, the people of the chosen one, and the whole of the chosen person. */
final class OrganisationPane {
  private final Desk desk;
  private final Looks looks;
  private final People people;
  private final SashForm sash;
  private final UnitTreePane tree;
  private final Label heading;
  private final Label count;
  private final Button below;
  private final DataTable<Person> table;
  private final PersonDetail detail;
  private Forest forest = Forest.NONE;
  private Optional<PersonId> wanted = Optional.empty();
  private Optional<UnitId> awaited = Optional.empty();
  private int turn;

  OrganisationPane(Composite parent, Desk desk, Looks looks, People people) {
    this.desk = desk;
    this.looks = looks;
    this.people = people;
    sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
    looks.paint(sash, looks.palette().background(), looks.palette().text());
    Composite left = looks.panel(sash, Words.of("roster.organisation"));
    tree = new UnitTreePane(left, looks, unit -> fill());
    Composite middle = looks.room(sash, 1);
    GridLayoutFactory.fillDefaults().margins(8, 8).spacing(8, 8).applyTo(middle);
    heading = Looks.named(looks.heading(middle, ""), "unit-heading");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(heading);
    table = new DataTable<>(middle, desk, looks, "persons", Person::id, columns());
    Composite head = table.head(3);
    Looks.named(looks.button(head, Words.of("roster.new-person"), this::add), "person-new");
    below = new Button(head, SWT.CHECK);
    below.setText(Words.of("roster.with-below"));
    below.setSelection(true);
    below.addListener(SWT.Selection, event -> fill());
    looks.paint(below, looks.palette().background(), looks.palette().text());
    Looks.named(below, "persons-below");
    count = Looks.named(looks.muted(head, Words.of("roster.loading")), "persons-loaded");
    detail = new PersonDetail(sash, desk, looks, people);
    table.onSelect(person -> detail.show(person.id(), forest));
    table.onOpen(person -> detail.edit());
    sash.setWeights(29, 43, 28);
  }

  Composite control() {
    return sash;
  }

  private List<Column<Person>> columns() {
    return List.of(
        Column.of("name", Words.of("roster.name"), 112, Person::name),
        Column.of("unit", Words.of("roster.unit"), 176, this::unit),
        Column.of("phones", Words.of("roster.phones"), 176, p -> String.join("、", p.phones())),
        Column.of("email", Words.of("roster.email"), 160, (Person p) -> p.email().orElse(""))
            .hidden(),
        Column.of("note", Words.of("roster.note"), 160, (Person p) -> p.note().orElse(""))
            .hidden());
  }

  private String unit(Person person) {
    return person.unitId().map(forest::name).orElse("");
  }

  /** Shows these units. */
  void show(Forest now) {
    forest = now;
    tree.show(now);
    awaited.ifPresent(this::reveal);
  }

  /** Shows the people of the chosen unit as they are known now; only the newest choice counts. */
  void fill() {
    Optional<Unit> unit = tree.selected();
    if (unit.isEmpty()) {
      return;
    }
    heading.setText(
        Looks.escape(unit.get().name() + unit.get().phone().map(p -> "  ☎ " + p).orElse("")));
    int mine = ++turn;
    boolean deep = below.getSelection();
    Forest of = forest;
    desk.load(
        sash,
        () -> {
          Set<UnitId> units = deep ? of.subtree(unit.get().id()) : Set.of(unit.get().id());
          return people.everybody().stream()
              .filter(person -> person.unitId().filter(units::contains).isPresent())
              .sorted(Comparator.comparing(Person::name).thenComparing(p -> p.id().value()))
              .toList();
        },
        found -> {
          if (mine == turn) {
            show(found);
          }
        });
  }

  private void show(List<Person> found) {
    table.show(found);
    String words =
        !people.isWhole()
            ? Words.of("roster.loading")
            : found.isEmpty() ? Words.of("roster.nobody") : Words.of("roster.count", found.size());
    count.setText(words);
    count.requestLayout();
    wanted.ifPresent(table::select);
    wanted = Optional.empty();
  }

  /** Chooses a unit. */
  void reveal(UnitId unit) {
    boolean known = forest.of(unit).isPresent();
    awaited = known ? Optional.empty() : Optional.of(unit);
    if (known) {
      tree.reveal(unit);
    }
  }

  /** Shows somebody, in their unit. */
  void reveal(PersonId person) {
    desk.load(
        sash,
        () -> {
          people.need(desk.client(), List.of(person));
          return people.of(person);
        },
        found ->
            found.ifPresent(
                p -> {
                  wanted = Optional.of(person);
                  detail.show(person, forest);
                  p.unitId().ifPresentOrElse(this::reveal, this::fill);
                }));
  }

  /** Somebody was changed. */
  void changed(Set<PersonId> some) {
    fill();
    detail.renew(some, forest);
  }

  private void add() {
    new PersonDialog(
            sash.getShell(),
            desk,
            looks,
            forest,
            Optional.empty(),
            tree.selected(),
            p -> {
              people.renewed(p);
              fill();
              reveal(p.id());
            })
        .open();
  }

  void focus() {
    tree.focus();
  }
}
