package org.anlan.roster.internal.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.anlan.api.NotFound;
import org.anlan.api.Paging;
import org.anlan.api.Text;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Caller;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitFilter;
import org.anlan.api.roster.UnitId;
import org.anlan.api.roster.UnitService;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes codes of units. */
@Service
public final class UnitCodes implements Completer {
  @Reference private UnitService units;
  @Reference private AccessService access;

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    StringsCompleter codes = new StringsCompleter();
    access
        .as(Caller.SYSTEM, () -> units.list(UnitFilter.ALL, Paging.first(Paging.MOST)))
        .items()
        .stream()
        .map(Unit::code)
        .flatMap(Optional::stream)
        .forEach(code -> codes.getStrings().add(code));
    return codes.complete(session, line, candidates);
  }

  /** Finds the unit of a code. */
  static Function<String, UnitId> of(UnitService units) {
    return code ->
        units
            .byCode(code)
            .map(Unit::id)
            .orElseThrow(() -> new NotFound(Text.of("没有此代码的机构", "there is no unit of this code")));
  }
}
