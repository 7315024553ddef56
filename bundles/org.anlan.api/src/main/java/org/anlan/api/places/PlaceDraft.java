package org.anlan.api.places;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Text;
import org.anlan.api.roster.UnitId;

/** A place to be made or changed. */
public record PlaceDraft(
    String kind,
    String name,
    Optional<String> code,
    Optional<UnitId> unitId,
    Optional<String> address,
    Optional<Geometry> geometry,
    Map<String, String> attributes)
    implements Draft {
  private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  public PlaceDraft {
    attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
  }

  @Override
  public void check(Faults faults) {
    faults
        .required("/kind", kind)
        .when(
            kind != null && !KIND.matcher(kind).matches(),
            "/kind",
            Text.of("须为小写短横线词", "must be in lower kebab case"))
        .text("/name", name, 200)
        .text("/code", code, 60)
        .text("/address", address, 300)
        .when(attributes.size() > 100, "/attributes", Text.of("最多 100 项", "has more than 100"));
    attributes.forEach((k, v) -> faults.text("/attributes/" + k, v, 5000));
  }
}
