package org.anlan.console.internal.roster;

import java.net.URL;
import java.util.Set;
import org.anlan.api.Link;
import org.anlan.api.Text;
import org.anlan.console.internal.frame.Icons;
import org.anlan.console.spi.ConsoleContribution;
import org.anlan.console.spi.Desk;
import org.anlan.console.spi.View;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;

/** Units, people, teams and who is on duty when. */
@Component
public final class Roster implements ConsoleContribution {
  static final String UNITS = "roster/units";
  static final String PERSONS = "roster/persons";
  static final String POSITIONS = "roster/positions";
  static final String TEAMS = "roster/teams";
  static final String SCHEDULES = "roster/schedules";
  private static final Set<String> SHOWN = Set.of(UNITS, PERSONS, POSITIONS, TEAMS, SCHEDULES);

  @Override
  public String id() {
    return "org.anlan.roster";
  }

  @Override
  public Text title() {
    return Text.of("值守", "Roster");
  }

  @Override
  public int rank() {
    return 600;
  }

  @Override
  public URL icon() {
    return Icons.url("roster.svg");
  }

  @Override
  public boolean shows(Link link) {
    return SHOWN.contains(link.entity());
  }

  @Override
  public View open(Composite parent, Desk desk) {
    return new RosterView(parent, desk);
  }
}
