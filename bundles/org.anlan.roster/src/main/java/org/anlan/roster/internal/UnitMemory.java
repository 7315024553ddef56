package org.anlan.roster.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitId;
import org.anlan.core.jpa.Where;
import org.anlan.roster.internal.persistence.UnitRow;
import org.anlan.roster.internal.persistence.UnitRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The committed units in memory, kept right by those who write them. Commits may report in another
 * order than they happened; versions settle that.
 */
@Component(service = UnitMemory.class)
public final class UnitMemory {
  private final Set<UnitId> gone = new HashSet<>();
  private volatile Forest forest;

  /** The units as the database has them. */
  @Activate
  public UnitMemory(@Reference UnitRows rows) {
    forest = Forest.of(rows.list(Where.all()).stream().map(UnitRow::toRecord).toList());
  }

  /** As it is now. */
  Forest forest() {
    return forest;
  }

  /** The unit a unit's changes belong to: itself; while it isn't in the tree yet, the one above. */
  Optional<UnitId> scope(Unit unit) {
    return forest.find(unit.id()).isPresent() ? Optional.of(unit.id()) : unit.parentId();
  }

  /** Takes over units whose change is durable. */
  synchronized void changed(Collection<Unit> units) {
    forest = forest.with(units.stream().filter(unit -> !gone.contains(unit.id())).toList());
  }

  /** Forgets a unit whose removal is durable. */
  synchronized void removed(UnitId id) {
    gone.add(id);
    forest = forest.without(id);
  }
}
