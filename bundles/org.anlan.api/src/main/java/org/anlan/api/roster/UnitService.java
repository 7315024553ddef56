package org.anlan.api.roster;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anlan.api.EntityService;
import org.anlan.api.NotFound;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The organisation tree. A unit can't be put below itself, and goes only when nothing is below it.
 */
@ProviderType
public interface UnitService extends EntityService<UnitId, Unit, UnitDraft, UnitFilter> {
  /**
   * The unit with all below it.
   *
   * @throws NotFound if it is not there or the caller may not see it
   */
  UnitTree tree(UnitId id);

  /** The unit of this code, whatever the caller may see of it. */
  Optional<Unit> byCode(String code);

  /**
   * The unit and all below it, as identities; from memory, without rights. Empty if it is unknown.
   */
  Set<UnitId> subtree(UnitId id);

  /**
   * The units from the top down to this one; from memory, without rights. Empty if it is unknown.
   */
  List<UnitId> path(UnitId id);
}
