package org.anlan.console.internal.roster;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.anlan.api.Conflict;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Team;
import org.anlan.api.roster.TeamDraft;
import org.anlan.api.roster.UnitId;
import org.anlan.console.internal.form.FormDialog;
import org.anlan.console.internal.form.ListPane;
import org.anlan.console.internal.form.Parts;
import org.anlan.console.internal.form.PickField;
import org.anlan.console.internal.form.Unfinished;
import org.anlan.console.internal.table.Column;
import org.anlan.console.internal.text.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** A team to be made or changed. */
final class TeamDialog extends FormDialog<Team> {
  private static final int MEMBERS_HEIGHT = 176;

  private final RosterTools tools;
  private Optional<Team> before;
  private final Consumer<Team> then;
  private Text name;
  private PickField unit;
  private PickField leader;
  private ListPane<PersonId> members;
  private Text phone;
  private Text turnout;

  TeamDialog(Shell parent, RosterTools tools, Optional<Team> before, Consumer<Team> then) {
    super(
        parent,
        tools.desk(),
        tools.looks(),
        Words.of(before.isPresent() ? "roster.team" : "roster.team-new"),
        "team-form");
    this.tools = tools;
    this.before = before;
    this.then = then;
  }

  @Override
  protected void fields(Composite area) {
    name = field(area, Words.of("roster.team-name"), "/name", before.map(Team::name).orElse(""));
    unit = pick(area, Words.of("roster.unit"), "/unitId", tools.forest()::names);
    before.flatMap(team -> tools.forest().named(team.unitId())).ifPresent(unit::set);
    leader = pick(area, Words.of("roster.leader"), "/leaderId", tools::persons);
    before
        .flatMap(Team::leaderId)
        .map(id -> tools.people().named(id, tools.forest()))
        .ifPresent(leader::set);
    place(area, Words.of("roster.members"), "/memberIds", () -> members(area));
    phone =
        field(
            area, Words.of("roster.team-phone"), "/phone", before.flatMap(Team::phone).orElse(""));
    turnout =
        field(
            area,
            Words.of("roster.turnout-minutes"),
            "/turnout",
            before.flatMap(Team::turnout).map(t -> "" + t.toMinutes()).orElse(""));
  }

  private Composite members(Composite area) {
    members =
        new ListPane<>(
            area,
            looks(),
            "team-form-members",
            List.of(Column.of("name", Words.of("roster.name"), 280, tools.people()::name)));
    members.editable(
        (was, taken) -> new PersonPickDialog(getShell(), tools, taken).open(), now -> {});
    GridDataFactory.fillDefaults()
        .grab(true, true)
        .hint(WIDTH, MEMBERS_HEIGHT)
        .applyTo(members.room());
    members.show(before.map(Team::memberIds).orElse(List.of()));
    return members.room();
  }

  @Override
  protected Supplier<Team> work() {
    TeamDraft draft =
        new TeamDraft(
            name.getText().strip(),
            new UnitId(unit.required("/unitId")),
            leader.optional("/leaderId").map(PersonId::new),
            members.rows(),
            words(phone),
            words(turnout).map(TeamDialog::minutes));
    long seen = before.map(was -> was.stamp().version()).orElse(0L);
    return () ->
        before
            .map(team -> desk().client().teams().update(team.id(), seen, draft))
            .orElseGet(() -> desk().client().teams().add(draft));
  }

  private static Duration minutes(String text) {
    if (!text.matches("\\d{1,6}")) {
      throw Unfinished.at(
          "/turnout", org.anlan.api.Text.of("须为整数分钟", "must be a whole number of minutes"));
    }
    return Duration.ofMinutes(Long.parseLong(text));
  }

  @Override
  protected void stale(Conflict conflict) {
    Team was = before.orElseThrow();
    desk()
        .load(
            getShell(),
            () -> desk().client().teams().get(was.id()),
            now -> {
              if (decided(was, now, parts())) {
                before = Optional.of(now);
                okPressed();
              }
            });
  }

  private Parts<Team> parts() {
    return new Parts<Team>()
        .text(Words.of("roster.team-name"), Team::name, name)
        .pick(Words.of("roster.unit"), t -> tools.forest().named(t.unitId()), unit)
        .pick(
            Words.of("roster.leader"),
            t -> t.leaderId().map(id -> tools.people().named(id, tools.forest())),
            leader)
        .add(
            Words.of("roster.members"),
            t -> names(t.memberIds()),
            () -> names(members.rows()),
            t -> members.show(t.memberIds()))
        .text(Words.of("roster.team-phone"), t -> t.phone().orElse(""), phone)
        .text(
            Words.of("roster.turnout-minutes"),
            t -> t.turnout().map(d -> "" + d.toMinutes()).orElse(""),
            turnout);
  }

  private String names(List<PersonId> people) {
    return people.stream().map(tools.people()::name).collect(Collectors.joining("、"));
  }

  @Override
  protected void done(Team team) {
    then.accept(team);
  }
}
