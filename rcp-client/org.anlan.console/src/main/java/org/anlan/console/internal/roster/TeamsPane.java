package org.anlan.console.internal.roster;

import java.util.List;
import java.util.Optional;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Team;
import org.anlan.api.roster.TeamFilter;
import org.anlan.api.roster.TeamId;
import org.anlan.console.internal.form.ListPane;
import org.anlan.console.internal.table.Column;
import org.anlan.console.internal.table.DataTable;
import org.anlan.console.internal.table.Pages;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.PhoneLine;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The teams, within what time they turn out, who is in them and how they are reached. */
final class TeamsPane {
  private static final int MOST = 5000;

  private final Desk desk;
  private final Looks looks;
  private final People people;
  private final SashForm sash;
  private final DataTable<Team> table;
  private final Label count;
  private final Composite detail;
  private Forest forest = Forest.NONE;
  private Optional<Team> shown = Optional.empty();

  TeamsPane(Composite parent, Desk desk, Looks looks, People people) {
    this.desk = desk;
    this.looks = looks;
    this.people = people;
    sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
    looks.paint(sash, looks.palette().background(), looks.palette().text());
    Composite left = looks.panel(sash, Words.of("roster.teams"));
    table = new DataTable<>(left, desk, looks, "teams", Team::id, columns());
    Composite head = table.head(2);
    Looks.named(
        looks.button(head, Words.of("roster.new-team"), () -> edit(Optional.empty())), "team-new");
    count = Looks.named(looks.muted(head, Words.of("roster.loading")), "teams-loaded");
    detail = Looks.named(looks.panel(sash, Words.of("roster.select-team")), "team");
    table.onSelect(this::show).onOpen(team -> edit(Optional.of(team)));
    sash.setWeights(64, 36);
    load();
  }

  Composite control() {
    return sash;
  }

  private List<Column<Team>> columns() {
    return List.of(
        Column.of("name", Words.of("roster.team"), 200, Team::name),
        Column.of("unit", Words.of("roster.unit"), 200, team -> forest.name(team.unitId())),
        Column.of(
            "leader",
            Words.of("roster.leader"),
            112,
            team -> team.leaderId().map(people::name).orElse("—")),
        Column.<Team>of(
                "size", Words.of("roster.members"), 72, team -> "" + team.memberIds().size())
            .by(team -> team.memberIds().size())
            .number(),
        Column.of("phone", Words.of("roster.team-phone"), 136, team -> team.phone().orElse("—")),
        Column.<Team>of("turnout", Words.of("roster.turnout"), 96, TeamsPane::turnout)
            .by(team -> team.turnout().orElse(java.time.Duration.ofDays(2)))
            .number());
  }

  private static String turnout(Team team) {
    return team.turnout().map(t -> Words.of("roster.minutes", t.toMinutes())).orElse("—");
  }

  /** Reads them anew. */
  void load() {
    TeamFilter all = new TeamFilter(Optional.empty(), Optional.empty(), Optional.empty());
    desk.load(
        sash,
        () -> {
          List<Team> teams = Pages.all(paging -> desk.client().teams().list(all, paging), MOST);
          people.need(desk.client(), teams.stream().flatMap(t -> t.memberIds().stream()).toList());
          people.need(desk.client(), teams.stream().flatMap(t -> t.leaderId().stream()).toList());
          return teams;
        },
        this::show);
  }

  private void show(List<Team> teams) {
    table.show(teams);
    table.selectFirst();
    count.setText(
        teams.isEmpty()
            ? Words.of("roster.no-teams")
            : Words.of("roster.teams-count", teams.size()));
    count.requestLayout();
  }

  /** Shows these units' names. */
  void show(Forest now) {
    forest = now;
    shown = Optional.empty();
    table.refresh();
    table.selected().ifPresent(this::show);
  }

  /** Chooses a team. */
  void reveal(TeamId team) {
    table.select(team);
  }

  private void show(Team team) {
    if (shown.equals(Optional.of(team))) {
      return;
    }
    shown = Optional.of(team);
    for (Control old : detail.getChildren()) {
      old.dispose();
    }
    Label name = Looks.named(looks.wrapped(detail, team.name(), 280), "team-name");
    name.setFont(looks.sized(name, 3, SWT.BOLD));
    looks.muted(
        detail, forest.name(team.unitId()) + " · " + Words.of("roster.turnout-of", turnout(team)));
    team.phone().ifPresent(phone -> PhoneLine.in(detail, desk, looks, phone));
    ListPane<PersonId> members =
        new ListPane<>(
            detail,
            looks,
            "team-members",
            List.of(
                Column.of("name", Words.of("roster.name"), 120, id -> member(team, id)),
                Column.of("phones", Words.of("roster.phones"), 200, this::phones)));
    members.show(team.memberIds());
    Composite row = looks.room(detail, 2);
    GridDataFactory.fillDefaults().applyTo(row);
    Looks.named(
        looks.button(row, Words.of("form.edit"), () -> edit(Optional.of(team))), "team-edit");
    detail.layout(true, true);
  }

  private String member(Team team, PersonId id) {
    String name = people.name(id);
    return team.leaderId().equals(Optional.of(id)) ? "★ " + name : name;
  }

  private String phones(PersonId id) {
    return people.of(id).map(p -> String.join("、", p.phones())).orElse("");
  }

  private void edit(Optional<Team> team) {
    new TeamDialog(
            sash.getShell(),
            new RosterTools(desk, looks, people, forest),
            team,
            changed -> {
              table.select(changed.id());
              load();
            })
        .open();
  }

  void focus() {
    table.focus();
  }
}
