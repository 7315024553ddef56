package org.anlan.console.internal.roster;

import java.util.HashSet;
import java.util.Set;
import org.anlan.api.Link;
import org.anlan.api.changes.Change;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.PositionId;
import org.anlan.api.roster.ScheduleId;
import org.anlan.api.roster.TeamId;
import org.anlan.api.roster.UnitFilter;
import org.anlan.api.roster.UnitId;
import org.anlan.console.internal.table.Pages;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Gathering;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.Tabs;
import org.anlan.console.spi.Desk;
import org.anlan.console.spi.View;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** The roster: the duty calendar, who is on duty, the units with their people, the teams. */
final class RosterView implements View {
  private static final int MOST_UNITS = 50_000;
  private static final int MANY = 50;
  private static final int CALENDAR = 0;
  private static final int DUTY = 1;
  private static final int ORGANISATION = 2;
  private static final int TEAMS = 3;

  private final Desk desk;
  private final People people = new People();
  private final CTabFolder folder;
  private final CalendarPane calendar;
  private final DutyPane duty;
  private final OrganisationPane organisation;
  private final TeamsPane teams;
  private final Set<PersonId> changedPeople = new HashSet<>();

  RosterView(Composite parent, Desk desk) {
    this.desk = desk;
    Looks looks = new Looks(desk.palette());
    Composite room = looks.room(parent, 1);
    folder = Tabs.folder(room, looks, "roster");
    calendar = new CalendarPane(folder, desk, looks, people);
    tab("roster.calendar", calendar.control());
    duty = new DutyPane(folder, desk, looks);
    tab("roster.on-duty", duty.control());
    organisation = new OrganisationPane(folder, desk, looks, people);
    tab("roster.organisation", organisation.control());
    teams = new TeamsPane(folder, desk, looks, people);
    tab("roster.teams", teams.control());
    folder.setSelection(CALENDAR);
    folder.addListener(SWT.Selection, event -> focus());
    follow();
    loadUnits();
    loadPeople();
  }

  private void tab(String words, Control control) {
    CTabItem item = new CTabItem(folder, SWT.NONE);
    item.setText(Words.of(words));
    item.setControl(control);
  }

  private void follow() {
    Gathering units = new Gathering(folder, this::loadUnits);
    Gathering schedules =
        new Gathering(
            folder,
            () -> {
              calendar.load();
              duty.load();
            });
    Gathering bands = new Gathering(folder, teams::load);
    Gathering persons = new Gathering(folder, this::renewPeople);
    desk.onChange(
        folder,
        change -> {
          switch (change.entity()) {
            case Roster.UNITS -> units.soon();
            case Roster.TEAMS -> bands.soon();
            case Roster.PERSONS -> {
              changedPeople.add(person(change));
              persons.soon();
            }
            case Roster.SCHEDULES, "roster/overrides", "roster/swaps" -> schedules.soon();
            default -> {}
          }
        });
  }

  private static PersonId person(Change change) {
    return new PersonId(change.id());
  }

  private void loadUnits() {
    desk.load(
        folder,
        () ->
            new Forest(
                Pages.all(
                    paging -> desk.client().units().list(UnitFilter.ALL, paging), MOST_UNITS)),
        forest -> {
          organisation.show(forest);
          teams.show(forest);
          duty.show(forest);
          calendar.show(forest);
        });
  }

  private void loadPeople() {
    desk.run(folder, () -> people.load(desk.client()), organisation::fill);
  }

  /** A few are read one by one, many all together. */
  private void renewPeople() {
    Set<PersonId> some = Set.copyOf(changedPeople);
    changedPeople.clear();
    desk.run(
        folder,
        () -> {
          if (some.size() > MANY) {
            people.load(desk.client());
          } else {
            people.renew(desk.client(), some);
          }
        },
        () -> organisation.changed(some));
  }

  @Override
  public void focus() {
    switch (folder.getSelectionIndex()) {
      case DUTY -> duty.focus();
      case ORGANISATION -> organisation.focus();
      case TEAMS -> teams.focus();
      default -> calendar.focus();
    }
  }

  @Override
  public void show(Link link) {
    switch (link.entity()) {
      case Roster.UNITS -> {
        folder.setSelection(ORGANISATION);
        organisation.reveal(new UnitId(link.id()));
      }
      case Roster.PERSONS -> {
        folder.setSelection(ORGANISATION);
        organisation.reveal(new PersonId(link.id()));
      }
      case Roster.POSITIONS ->
          desk.load(
              folder,
              () -> desk.client().positions().get(new PositionId(link.id())),
              position -> {
                folder.setSelection(ORGANISATION);
                organisation.reveal(position.unitId());
              });
      case Roster.TEAMS -> {
        folder.setSelection(TEAMS);
        teams.reveal(new TeamId(link.id()));
      }
      default -> {
        folder.setSelection(CALENDAR);
        calendar.reveal(new ScheduleId(link.id()));
      }
    }
  }
}
