package org.anlan.console.internal.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.anlan.api.Faults;
import org.anlan.api.roster.DutyRole;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Post;
import org.anlan.console.internal.form.FormDialog;
import org.anlan.console.internal.form.ListPane;
import org.anlan.console.internal.form.Unfinished;
import org.anlan.console.internal.table.Column;
import org.anlan.console.internal.text.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** A post of a schedule: what as, how many at a time, who takes turns in what order. */
final class PostDialog extends FormDialog<Post> {
  private static final int ROTATION_HEIGHT = 208;

  private final RosterTools tools;
  private final Optional<Post> before;
  private final Consumer<Post> then;
  private Combo role;
  private Text name;
  private Text count;
  private ListPane<PersonId> rotation;

  PostDialog(Shell parent, RosterTools tools, Optional<Post> before, Consumer<Post> then) {
    super(parent, tools.desk(), tools.looks(), Words.of("roster.post"), "post-form");
    this.tools = tools;
    this.before = before;
    this.then = then;
  }

  @Override
  protected void fields(Composite area) {
    List<String> roles = Arrays.stream(DutyRole.values()).map(r -> Words.of("role", r)).toList();
    int was = before.map(Post::role).map(Enum::ordinal).orElse(DutyRole.OFFICER.ordinal());
    role = choice(area, Words.of("roster.role"), "/role", roles, was);
    name = field(area, Words.of("roster.post-name"), "/name", before.map(Post::name).orElse(""));
    if (before.isEmpty()) {
      name.setText(roles.get(was));
      role.addListener(SWT.Selection, event -> name.setText(role.getText()));
    }
    count =
        field(
            area,
            Words.of("roster.post-count"),
            "/count",
            before.map(p -> "" + p.count()).orElse("1"));
    place(area, Words.of("roster.rotation"), "/rotation", () -> rotation(area));
  }

  private Composite rotation(Composite area) {
    rotation =
        new ListPane<>(
            area,
            looks(),
            "post-form-rotation",
            List.of(Column.of("name", Words.of("roster.name"), 320, tools.people()::name)));
    rotation.editable(
        (was, taken) -> new PersonPickDialog(getShell(), tools, taken).open(), now -> {});
    GridDataFactory.fillDefaults()
        .grab(true, true)
        .hint(WIDTH, ROTATION_HEIGHT)
        .applyTo(rotation.room());
    rotation.show(before.map(Post::rotation).orElse(List.of()));
    return rotation.room();
  }

  @Override
  protected String verb() {
    return Words.of("form.take");
  }

  @Override
  protected Supplier<Post> work() {
    String typed = count.getText().strip();
    if (!typed.matches("\\d{1,3}")) {
      throw Unfinished.at("/count", org.anlan.api.Text.of("须为整数", "must be a whole number"));
    }
    Post post =
        new Post(
            DutyRole.values()[role.getSelectionIndex()],
            name.getText().strip(),
            Integer.parseInt(typed),
            rotation.rows());
    return () -> {
      Faults.check(post);
      return post;
    };
  }

  @Override
  protected void done(Post post) {
    then.accept(post);
  }
}
