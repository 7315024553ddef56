package org.anlan.api.roster;

import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Text;

/**
 * Says who is meant without naming them for ever: resolved against the roster of the moment.
 *
 * @param id the party itself, or the unit or place the kind speaks of; not needed for {@link
 *     Kind#ON_DUTY} (then: the whole district's duty)
 * @param responsibility for the {@code RESPONSIBLE} kinds
 * @param unitKind for the {@code EACH} kinds: only units of this kind
 */
public record Selector(
    Kind kind,
    Optional<UUID> id,
    Optional<ResponsibilityKind> responsibility,
    Optional<UnitKind> unitKind)
    implements Draft {
  /** In what way somebody is meant. */
  public enum Kind {
    /** This unit. */
    UNIT,
    /** This position: its holders. */
    POSITION,
    /** This person. */
    PERSON,
    /** This team. */
    TEAM,
    /** Whoever answers for this unit, place or plan in the given way. */
    RESPONSIBLE,
    /** Each unit below this one. */
    EACH_UNIT_BELOW,
    /**
     * For each unit below this one, whoever answers for it in the given way: the paired leaders.
     */
    RESPONSIBLE_FOR_EACH_BELOW,
    /**
     * Whoever is on duty at the moment in this unit, or, if it keeps no duty, in those on the
     * highest level below it that do; without a unit from the top down.
     */
    ON_DUTY
  }

  /** Exactly this party. */
  public static Selector of(Kind kind, UUID id) {
    return new Selector(kind, Optional.of(id), Optional.empty(), Optional.empty());
  }

  @Override
  public void check(Faults faults) {
    faults.required("/kind", kind);
    if (kind == null) {
      return;
    }
    faults.when(kind != Kind.ON_DUTY && id.isEmpty(), "/id", Text.of("必填", "is required"));
    boolean responsible = kind == Kind.RESPONSIBLE || kind == Kind.RESPONSIBLE_FOR_EACH_BELOW;
    faults.when(
        responsible && responsibility.isEmpty(),
        "/responsibility",
        Text.of("须指明责任种类", "needs the kind of responsibility"));
  }
}
