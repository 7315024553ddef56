package org.anlan.console.internal.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.anlan.api.Conflict;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonDraft;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitId;
import org.anlan.console.internal.form.FormDialog;
import org.anlan.console.internal.form.Parts;
import org.anlan.console.internal.form.PickField;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** A person to be added or changed. */
final class PersonDialog extends FormDialog<Person> {
  private final Forest forest;
  private Optional<Person> before;
  private final Optional<Unit> at;
  private final Consumer<Person> then;
  private Text name;
  private PickField unit;
  private Text phones;
  private Text email;
  private Text note;

  PersonDialog(
      Shell parent,
      Desk desk,
      Looks looks,
      Forest forest,
      Optional<Person> before,
      Optional<Unit> at,
      Consumer<Person> then) {
    super(
        parent,
        desk,
        looks,
        Words.of(before.isPresent() ? "roster.person" : "roster.person-new"),
        "person-form");
    this.forest = forest;
    this.before = before;
    this.at = at;
    this.then = then;
  }

  @Override
  protected void fields(Composite area) {
    name = field(area, Words.of("roster.name"), "/name", before.map(Person::name).orElse(""));
    unit = pick(area, Words.of("roster.unit"), "/unitId", forest::names);
    before
        .flatMap(Person::unitId)
        .or(() -> at.map(Unit::id))
        .flatMap(forest::named)
        .ifPresent(unit::set);
    phones =
        lines(
            area,
            Words.of("roster.phones"),
            "/phones",
            before.map(p -> String.join("\n", p.phones())).orElse(""));
    email =
        field(area, Words.of("roster.email"), "/email", before.flatMap(Person::email).orElse(""));
    note = lines(area, Words.of("roster.note"), "/note", before.flatMap(Person::note).orElse(""));
  }

  @Override
  protected Supplier<Person> work() {
    List<String> numbers =
        Arrays.stream(phones.getText().split("[\\n、;；]"))
            .map(String::strip)
            .filter(phone -> !phone.isEmpty())
            .toList();
    PersonDraft draft =
        new PersonDraft(
            name.getText().strip(),
            unit.optional("/unitId").map(UnitId::new),
            numbers,
            words(email),
            words(note));
    long seen = before.map(was -> was.stamp().version()).orElse(0L);
    return () ->
        before
            .map(person -> desk().client().persons().update(person.id(), seen, draft))
            .orElseGet(() -> desk().client().persons().add(draft));
  }

  @Override
  protected void stale(Conflict conflict) {
    Person was = before.orElseThrow();
    desk()
        .load(
            getShell(),
            () -> desk().client().persons().get(was.id()),
            now -> {
              if (decided(was, now, parts())) {
                before = Optional.of(now);
                okPressed();
              }
            });
  }

  private Parts<Person> parts() {
    return new Parts<Person>()
        .text(Words.of("roster.name"), Person::name, name)
        .pick(Words.of("roster.unit"), p -> p.unitId().flatMap(forest::named), unit)
        .text(Words.of("roster.phones"), p -> String.join("\n", p.phones()), phones)
        .text(Words.of("roster.email"), p -> p.email().orElse(""), email)
        .text(Words.of("roster.note"), p -> p.note().orElse(""), note);
  }

  @Override
  protected void done(Person person) {
    then.accept(person);
  }
}
