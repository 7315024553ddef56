package org.anlan.console.internal.roster;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonId;
import org.anlan.console.internal.form.FormDialog;
import org.anlan.console.internal.form.PickField;
import org.anlan.console.internal.text.Words;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Finds somebody. */
final class PersonPickDialog extends FormDialog<Person> {
  private final RosterTools tools;
  private final Consumer<PersonId> then;
  private PickField who;

  PersonPickDialog(Shell parent, RosterTools tools, Consumer<PersonId> then) {
    super(parent, tools.desk(), tools.looks(), Words.of("roster.pick-person"), "person-pick");
    this.tools = tools;
    this.then = then;
  }

  @Override
  protected void fields(Composite area) {
    who = pick(area, Words.of("roster.name"), "/who", tools::persons);
  }

  @Override
  protected String verb() {
    return Words.of("form.take");
  }

  @Override
  protected Supplier<Person> work() {
    PersonId id = new PersonId(who.required("/who"));
    return () -> desk().client().persons().get(id);
  }

  @Override
  protected void done(Person person) {
    tools.people().renewed(person);
    then.accept(person.id());
  }
}
