package org.anlan.console.internal.admin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.anlan.api.Id;
import org.anlan.api.access.User;
import org.anlan.api.access.UserFilter;
import org.anlan.api.access.UserId;
import org.anlan.console.internal.form.EntryDialog;
import org.anlan.console.internal.table.Column;
import org.anlan.console.internal.table.DataTable;
import org.anlan.console.internal.table.Pages;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Gathering;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** The accounts: who may sign in, as what. */
final class AccountsSection implements Section {
  private static final int MOST = 10_000;
  private static final UserFilter ALL =
      new UserFilter(Optional.empty(), Optional.empty(), Optional.empty());

  /** The accounts, and what the units and people in them are called. */
  private record Read(List<User> users, Map<Id, String> names) {}

  private final Desk desk;
  private final Looks looks;
  private final Times times;
  private final Guarded room;
  private final DataTable<User> table;
  private final Button edit;
  private final Button reset;
  private final Button disable;
  private Map<Id, String> names = Map.of();

  AccountsSection(Composite parent, Desk desk, Looks looks) {
    this.desk = desk;
    this.looks = looks;
    this.times = new Times(desk.zone());
    room = new Guarded(parent, desk, looks, title(), Words.of("admin.accounts.what"), "accounts");
    table = new DataTable<>(room.content(), desk, looks, "accounts", User::id, columns());
    Composite head = table.head(4);
    button(head, "new", this::add);
    edit = button(head, "edit", () -> selected(this::edit));
    reset = button(head, "reset", () -> selected(this::reset));
    disable = button(head, "disable", () -> selected(this::disable));
    table.onSelect(user -> enable()).onOpen(this::edit);
    Gathering reload = new Gathering(table.control(), this::shown);
    desk.onChange(
        table.control(),
        change -> {
          if (change.entity().equals(Administration.USERS)) {
            reload.soon();
          }
        });
    enable();
  }

  private Button button(Composite head, String what, Runnable does) {
    return Looks.named(
        looks.button(head, Words.of("admin.account." + what), does), "account-" + what);
  }

  private List<Column<User>> columns() {
    return List.of(
        Column.of("username", Words.of("admin.username"), 128, User::username),
        Column.of("name", Words.of("admin.name"), 144, User::name),
        Column.of("roles", Words.of("admin.roles"), 168, user -> RoleWords.of(user.roles())),
        Column.of("unit", Words.of("admin.unit"), 144, user -> name(user.unitId())),
        Column.of("person", Words.of("admin.person"), 112, user -> name(user.personId())),
        Column.<User>of(
                "state",
                Words.of("admin.state"),
                88,
                user -> Words.of(user.disabled() ? "admin.state.disabled" : "admin.state.enabled"))
            .by(User::disabled)
            .coloured(
                user -> user.disabled() ? Optional.of(looks.palette().muted()) : Optional.empty()),
        Column.<User>of(
                "changed",
                Words.of("admin.changed"),
                168,
                user -> times.full(user.stamp().updatedAt()) + " " + user.stamp().updatedBy())
            .by(user -> user.stamp().updatedAt()));
  }

  private String name(Optional<? extends Id> of) {
    return of.map(id -> names.getOrDefault(id, "?")).orElse("—");
  }

  @Override
  public String title() {
    return Words.of("admin.accounts");
  }

  @Override
  public Control control() {
    return room.control();
  }

  @Override
  public void shown() {
    room.load(
        () -> {
          List<User> users = Pages.all(paging -> desk.client().users().list(ALL, paging), MOST);
          return new Read(users, Directory.read(desk.client()).names());
        },
        read -> {
          names = read.names();
          table.show(read.users());
          table.selectFirst();
          enable();
        });
  }

  void select(UserId id) {
    table.clearFilter();
    table.select(id);
  }

  private void selected(Consumer<User> then) {
    table.selected().ifPresent(then);
  }

  private void enable() {
    Optional<User> user = table.selected();
    edit.setEnabled(user.isPresent());
    reset.setEnabled(user.isPresent());
    disable.setEnabled(user.isPresent());
    boolean disabled = user.map(User::disabled).orElse(false);
    disable.setText(Words.of(disabled ? "admin.account.enable" : "admin.account.disable"));
    disable.requestLayout();
  }

  private void add() {
    open(new UserDialog(shell(), desk, looks, Optional.empty()));
  }

  private void edit(User user) {
    open(new UserDialog(shell(), desk, looks, Optional.of(user)));
  }

  private void reset(User user) {
    open(new ResetDialog(shell(), desk, looks, user));
  }

  private void open(EntryDialog<User> dialog) {
    dialog.then(this::changed).open();
  }

  private void changed(User user) {
    table.select(user.id());
    shown();
  }

  private void disable(User user) {
    boolean disabled = !user.disabled();
    desk.load(
        table.control(),
        () ->
            desk.client()
                .users()
                .update(user.id(), user.stamp().version(), Drafts.disabled(user, disabled)),
        now -> {
          desk.tell(
              Words.of(
                  disabled ? "admin.account.disabled" : "admin.account.enabled", now.username()));
          changed(now);
        });
  }

  private Shell shell() {
    return table.control().getShell();
  }
}
