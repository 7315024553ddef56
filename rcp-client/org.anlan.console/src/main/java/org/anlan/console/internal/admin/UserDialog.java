package org.anlan.console.internal.admin;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.anlan.api.Fault;
import org.anlan.api.Faults;
import org.anlan.api.Id;
import org.anlan.api.Text;
import org.anlan.api.access.Role;
import org.anlan.api.access.User;
import org.anlan.api.access.UserDraft;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.UnitId;
import org.anlan.console.internal.form.EntryDialog;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.EntryRows;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.Picker;
import org.anlan.console.spi.Desk;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Makes or changes an account: who, as what, for which unit. */
final class UserDialog extends EntryDialog<User> {
  private static final int COLUMNS = 3;

  private final Map<Id, String> names = new HashMap<>();
  private org.eclipse.swt.widgets.Text username;
  private org.eclipse.swt.widgets.Text name;
  private Optional<org.eclipse.swt.widgets.Text> password = Optional.empty();
  private List<Button> roles;
  private Picker<UnitId> unit;
  private Picker<PersonId> person;
  private List<Button> state;

  UserDialog(Shell parent, Desk desk, Looks looks, Optional<User> before) {
    super(
        parent,
        desk,
        looks,
        before
            .map(user -> Words.of("admin.account.title", user.username()))
            .orElse(Words.of("admin.account.title.new")),
        "user",
        before);
  }

  @Override
  protected void rows(EntryRows rows, Composite area) {
    String find = Words.of("stores.find");
    username = rows.text("/username", Words.of("admin.username"), Words.of("admin.username.hint"));
    name = rows.text("/name", Words.of("admin.name"), "");
    if (before().isEmpty()) {
      org.eclipse.swt.widgets.Text field =
          rows.text("/password", Words.of("admin.password.first"), "");
      field.setText(Passwords.make(new SecureRandom()));
      password = Optional.of(field);
    }
    roles =
        rows.ticks(
            "/roles",
            Words.of("admin.roles"),
            Arrays.stream(Role.values()).map(RoleWords::of).toList(),
            COLUMNS);
    unit = rows.picker("/unitId", Words.of("admin.unit"), Words.of("admin.unit.hint"));
    person = rows.picker("/personId", Words.of("admin.person"), find);
    state =
        rows.ticks(
            "/disabled", Words.of("admin.state"), List.of(Words.of("admin.state.disabled")), 1);
    desk()
        .load(
            owner(),
            () -> Directory.read(desk().client()),
            directory -> {
              names.putAll(directory.names());
              unit.choices(directory.units());
              person.choices(directory.persons());
              fillIn();
            });
  }

  @Override
  protected Map<String, String> texts(User user) {
    return Map.of(
        "/username", user.username(),
        "/name", user.name(),
        "/roles", RoleWords.of(user.roles()),
        "/unitId", user.unitId().map(names::get).orElse(""),
        "/personId", user.personId().map(names::get).orElse(""),
        "/disabled", user.disabled() ? Words.of("admin.state.disabled") : "");
  }

  @Override
  protected List<Fault> faults() {
    Faults faults = new Faults();
    unknown(unit, "/unitId", faults);
    unknown(person, "/personId", faults);
    draft().check(faults);
    return faults.found();
  }

  private static void unknown(Picker<?> picker, String pointer, Faults faults) {
    String words = Words.of("stores.bad.unknown", picker.control().getText().strip());
    faults.when(picker.unknown(), pointer, Text.of(words, words));
  }

  @Override
  protected LongFunction<User> request() {
    UserDraft draft = draft();
    return version ->
        before()
            .map(user -> desk().client().users().update(user.id(), version, draft))
            .orElseGet(() -> desk().client().users().add(draft));
  }

  @Override
  protected User newest(User old) {
    return desk().client().users().get(old.id());
  }

  private UserDraft draft() {
    Set<Role> chosen = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (roles.get(role.ordinal()).getSelection()) {
        chosen.add(role);
      }
    }
    return new UserDraft(
        username.getText().strip(),
        name.getText().strip(),
        password.map(org.eclipse.swt.widgets.Text::getText),
        chosen,
        unit.chosen(),
        person.chosen(),
        state.get(0).getSelection());
  }
}
