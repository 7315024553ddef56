package org.anlan.console.internal.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.api.Paging;
import org.anlan.api.places.PlaceId;
import org.anlan.api.plans.PlanId;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Position;
import org.anlan.api.roster.PositionFilter;
import org.anlan.api.roster.Responsibility;
import org.anlan.api.roster.ResponsibilityFilter;
import org.anlan.api.roster.Team;
import org.anlan.api.roster.TeamFilter;
import org.anlan.api.roster.UnitId;
import org.anlan.client.AnlanClient;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Avatar;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.PhoneLine;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** One person: how they are reached, what posts and teams they have, what they answer for. */
final class PersonDetail {
  private static final int WRAP = 240;

  private record Whole(
      Person person, List<Position> positions, List<Team> teams, List<String> answersFor) {}

  private final Desk desk;
  private final Looks looks;
  private final People people;
  private final Composite panel;
  private Forest forest = Forest.NONE;
  private Optional<Whole> shown = Optional.empty();
  private Optional<PersonId> wanted = Optional.empty();

  PersonDetail(Composite parent, Desk desk, Looks looks, People people) {
    this.desk = desk;
    this.looks = looks;
    this.people = people;
    this.panel = Looks.named(looks.panel(parent, Words.of("roster.select-person")), "person");
  }

  /** Shows somebody, read anew. */
  void show(PersonId id, Forest now) {
    forest = now;
    wanted = Optional.of(id);
    desk.load(panel, () -> read(desk.client(), id), this::show);
  }

  /** Shows them anew if they are among these; one who is no more leaves. */
  void renew(Set<PersonId> some, Forest now) {
    Optional<PersonId> mine = wanted.filter(some::contains);
    if (mine.filter(id -> people.of(id).isEmpty()).isPresent()) {
      wanted = Optional.empty();
      shown = Optional.empty();
      empty();
      looks.heading(panel, Words.of("roster.select-person"));
      panel.layout(true, true);
    } else {
      mine.ifPresent(id -> show(id, now));
    }
  }

  private void empty() {
    for (Control old : panel.getChildren()) {
      old.dispose();
    }
  }

  private Whole read(AnlanClient client, PersonId id) {
    Person person = client.persons().get(id);
    PositionFilter held = new PositionFilter(Optional.empty(), Optional.of(id), Optional.empty());
    List<Position> positions = client.positions().list(held, Paging.first(Paging.MOST)).items();
    TeamFilter of = new TeamFilter(Optional.empty(), Optional.of(id), Optional.empty());
    List<Team> teams = client.teams().list(of, Paging.first(Paging.MOST)).items();
    List<UUID> bearers = new ArrayList<>(List.of(id.value()));
    positions.forEach(position -> bearers.add(position.id().value()));
    List<String> answersFor = new ArrayList<>();
    for (UUID bearer : bearers) {
      ResponsibilityFilter its =
          new ResponsibilityFilter(Optional.empty(), Optional.of(bearer), Optional.empty());
      client.responsibilities().list(its, Paging.first(Paging.MOST)).items().stream()
          .map(r -> Words.of("responsibility", r.kind()) + Words.of("form.colon") + what(client, r))
          .forEach(answersFor::add);
    }
    return new Whole(person, positions, teams, answersFor);
  }

  private String what(AnlanClient client, Responsibility responsibility) {
    UUID id = responsibility.what().id();
    Optional<String> name =
        switch (responsibility.what().entity()) {
          case Roster.UNITS -> client.units().find(new UnitId(id)).map(u -> u.name());
          case "places" -> client.places().find(new PlaceId(id)).map(p -> p.name());
          case "plans" -> client.plans().find(new PlanId(id)).map(p -> p.title());
          default -> Optional.empty();
        };
    return name.orElse(Words.of("roster.unknown"));
  }

  private void show(Whole whole) {
    Person person = whole.person();
    if (!wanted.equals(Optional.of(person.id())) || shown.equals(Optional.of(whole))) {
      return;
    }
    shown = Optional.of(whole);
    empty();
    Composite head = looks.room(panel, 2);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
    Avatar avatar = new Avatar(head, person.name(), looks.palette());
    GridDataFactory.swtDefaults().span(1, 2).applyTo(avatar);
    Label name = Looks.named(looks.heading(head, person.name()), "person-name");
    name.setFont(looks.sized(name, 3, org.eclipse.swt.SWT.BOLD));
    looks.muted(head, person.unitId().map(forest::name).orElse("—"));
    person.phones().forEach(phone -> PhoneLine.in(panel, desk, looks, phone));
    person.email().ifPresent(mail -> looks.label(panel, mail));
    person.note().ifPresent(note -> looks.wrapped(panel, note, WRAP));
    section(
        "roster.positions", whole.positions().stream().map(p -> position(person.id(), p)).toList());
    section("roster.teams", whole.teams().stream().map(t -> team(person.id(), t)).toList());
    section("roster.answers-for", whole.answersFor());
    Looks.named(looks.button(panel, Words.of("form.edit"), this::edit), "person-edit");
    panel.layout(true, true);
  }

  private String position(PersonId person, Position position) {
    String place = position.holders().indexOf(person) == 0 ? "A" : "B";
    return Words.of("roster.position", position.name(), forest.name(position.unitId()), place);
  }

  private static String team(PersonId person, Team team) {
    boolean leads = team.leaderId().equals(Optional.of(person));
    return leads ? Words.of("roster.leads", team.name()) : team.name();
  }

  private void section(String title, List<String> lines) {
    looks.heading(panel, Words.of(title));
    if (lines.isEmpty()) {
      looks.muted(panel, "—");
    }
    lines.forEach(line -> looks.wrapped(panel, line, WRAP));
  }

  /** Opens the dialog for whoever is shown. */
  void edit() {
    shown
        .map(Whole::person)
        .ifPresent(
            person ->
                new PersonDialog(
                        panel.getShell(),
                        desk,
                        looks,
                        forest,
                        Optional.of(person),
                        Optional.empty(),
                        changed -> {
                          people.renewed(changed);
                          show(changed.id(), forest);
                        })
                    .open());
  }
}
