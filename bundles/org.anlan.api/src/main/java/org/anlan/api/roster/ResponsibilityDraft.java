package org.anlan.api.roster;

import java.util.Set;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Link;
import org.anlan.api.Party;
import org.anlan.api.Text;

/** A responsibility to be made or changed. */
public record ResponsibilityDraft(ResponsibilityKind kind, Party who, Link what) implements Draft {
  private static final Set<String> TARGETS = Set.of("roster/units", "places", "plans");

  @Override
  public void check(Faults faults) {
    faults.required("/kind", kind).required("/who", who).required("/what", what);
    faults.when(
        who != null && who.kind() != Party.Kind.PERSON && who.kind() != Party.Kind.POSITION,
        "/who/kind",
        Text.of("须为人员或岗位", "must be a person or a position"));
    faults.when(
        what != null && !TARGETS.contains(what.entity()),
        "/what/entity",
        Text.of("须为机构、点位或预案", "must be roster/units, places or plans"));
  }
}
