package org.anlan.roster.internal.shell;

import java.util.Locale;
import java.util.Optional;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Caller;
import org.anlan.api.roster.DutyMode;
import org.anlan.api.roster.DutyModeDraft;
import org.anlan.api.roster.DutyModeService;
import org.anlan.api.roster.UnitService;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Switches a unit's duty mode. */
@Service
@Command(
    scope = "anlan",
    name = "duty-mode",
    description = "Switches the duty mode of a unit and all below it")
public final class DutyModeCommand implements Action {
  @Argument(index = 0, name = "unit", required = true, description = "The unit's code")
  @Completion(UnitCodes.class)
  private String unit;

  @Argument(
      index = 1,
      name = "mode",
      required = true,
      description = "daily, holiday, special-care or emergency")
  @Completion(
      value = StringsCompleter.class,
      values = {"daily", "holiday", "special-care", "emergency"})
  private String mode;

  @Option(name = "--reason", description = "Why; it stands in the duty log")
  private String reason;

  @Reference private DutyModeService modes;
  @Reference private UnitService units;
  @Reference private AccessService access;

  @Override
  public Object execute() {
    DutyMode to = DutyMode.valueOf(mode.toUpperCase(Locale.ROOT).replace('-', '_'));
    DutyModeDraft draft =
        new DutyModeDraft(UnitCodes.of(units).apply(unit), to, Optional.ofNullable(reason));
    access.as(Caller.SYSTEM, () -> modes.switchTo(draft));
    System.out.println(unit + " " + mode);
    return null;
  }
}
