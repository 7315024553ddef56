package org.anlan.api.access;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.anlan.api.Forbidden;
import org.anlan.api.Unauthenticated;
import org.anlan.api.roster.UnitId;
import org.osgi.annotation.versioning.ProviderType;

/** Who is calling on this thread and what they may do. Cheap: no I/O but a cached unit tree. */
@ProviderType
public interface AccessService {
  /**
   * The caller of this thread.
   *
   * @throws Unauthenticated if there is none
   */
  Caller current();

  /** Runs work as somebody else, on this thread and for its duration. */
  <T> T as(Caller caller, Supplier<T> work);

  /** Whether the caller has the right, somewhere. */
  boolean may(Permission permission);

  /** Whether the caller has the right for what belongs to this unit. */
  boolean may(Permission permission, UnitId scope);

  /**
   * Demands a right.
   *
   * @throws Forbidden if the caller lacks it
   */
  void require(Permission permission);

  /**
   * Demands a right for what belongs to this unit.
   *
   * @throws Forbidden if the caller lacks it there
   */
  void require(Permission permission, UnitId scope);

  /**
   * The units the caller is confined to, its own with all below; empty means no confinement.
   *
   * <p>Lists of things that belong to units must be cut to these.
   */
  Optional<Set<UnitId>> confinement();
}
