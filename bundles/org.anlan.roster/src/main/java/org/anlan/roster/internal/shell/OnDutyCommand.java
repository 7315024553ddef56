package org.anlan.roster.internal.shell;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Caller;
import org.anlan.api.roster.DutyModeSwitch;
import org.anlan.api.roster.OnDuty;
import org.anlan.api.roster.ScheduleService;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitService;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** Shows who is on duty. */
@Service
@Command(scope = "anlan", name = "on-duty", description = "Shows who is on duty now, with phones")
public final class OnDutyCommand implements Action {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  @Option(name = "--unit", description = "Only the unit of this code and those below it")
  @Completion(UnitCodes.class)
  private String unit;

  @Option(name = "--at", description = "Not now but then, as in 2025-07-01T08:00:00+08:00")
  private String at;

  @Reference private ScheduleService schedules;
  @Reference private UnitService units;
  @Reference private AccessService access;
  @Reference private Clock clock;

  @Override
  public Object execute() {
    Instant moment =
        at == null
            ? clock.instant()
            : DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(at, Instant::from);
    OnDuty onDuty =
        access.as(
            Caller.SYSTEM,
            () -> schedules.onDuty(moment, Optional.ofNullable(unit).map(UnitCodes.of(units))));
    ShellTable table = new ShellTable().emptyTableText("nobody is on duty / 无人值班");
    for (String column : new String[] {"Role", "Post", "Name", "Phones", "Unit", "Until"}) {
      table.column(column);
    }
    onDuty.entries().forEach(entry -> row(table, entry));
    table.print(System.out);
    onDuty.modes().forEach(this::mode);
    return null;
  }

  private void mode(DutyModeSwitch about) {
    String name =
        access.as(Caller.SYSTEM, () -> units.find(about.unitId())).map(Unit::name).orElse("");
    String mode = about.mode().name().toLowerCase(Locale.ROOT).replace('_', '-');
    System.out.println(name + ": " + mode + about.reason().map(why -> " (" + why + ")").orElse(""));
  }

  private void row(ShellTable table, OnDuty.Entry entry) {
    String name =
        access.as(Caller.SYSTEM, () -> units.find(entry.unitId())).map(Unit::name).orElse("");
    ZoneId zone = access.as(Caller.SYSTEM, () -> schedules.get(entry.scheduleId())).zone();
    table
        .addRow()
        .addContent(
            entry.role().name().toLowerCase(Locale.ROOT),
            entry.post(),
            entry.name(),
            String.join(" ", entry.phones()),
            name,
            TIME.format(entry.until().atZone(zone)));
  }
}
