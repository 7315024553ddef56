package org.anlan.roster.internal;

import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitId;
import org.anlan.api.search.SearchSource;
import org.anlan.roster.internal.persistence.UnitRow;
import org.anlan.roster.internal.persistence.UnitRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How units are found. */
@Component(service = SearchSource.class)
public final class UnitSearch extends RosterSearch<Unit, UnitRow> {
  /** Over this table. */
  @Activate
  public UnitSearch(@Reference UnitRows rows) {
    super("roster/units", Unit.class, rows, UnitRow::toRecord);
  }

  @Override
  protected String title(Unit unit) {
    return unit.name();
  }

  @Override
  protected Stream<Optional<String>> texts(Unit unit) {
    return Stream.of(unit.code(), unit.phone(), unit.address());
  }

  @Override
  protected Optional<UnitId> scope(Unit unit) {
    return Optional.of(unit.id());
  }
}
