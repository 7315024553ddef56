package org.anlan.places.internal.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.anlan.api.places.Geometry;
import org.anlan.api.places.Place;
import org.anlan.api.places.PlaceDraft;
import org.anlan.api.places.PlaceId;
import org.anlan.api.roster.UnitId;
import org.anlan.core.jpa.Row;
import org.anlan.json.Json;
import org.anlan.places.internal.Box;

/** A place as its table holds it; shape and attributes as JSON, the shape's box for look-ups. */
@Entity
@Table(name = "places_place")
@SuppressWarnings("UnusedVariable") // the box is read by queries only
public class PlaceRow extends Row {
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private String kind;
  private String name;
  private String code;

  @Column(name = "unit_id")
  private String unitId;

  private String address;
  private String geometry;
  private Double west;
  private Double south;
  private Double east;
  private Double north;
  private String attributes;

  /** A row with what a draft says. */
  public static PlaceRow of(PlaceDraft draft) {
    PlaceRow row = new PlaceRow();
    row.take(draft);
    return row;
  }

  /** Takes over what a draft says. */
  public final void take(PlaceDraft draft) {
    kind = draft.kind();
    name = draft.name();
    code = draft.code().orElse(null);
    unitId = draft.unitId().map(u -> u.value().toString()).orElse(null);
    address = draft.address().orElse(null);
    attributes = text(draft.attributes());
    geometry = draft.geometry().map(PlaceRow::text).orElse(null);
    Optional<Box> box = draft.geometry().map(Box::around);
    west = box.map(Box::west).orElse(null);
    south = box.map(Box::south).orElse(null);
    east = box.map(Box::east).orElse(null);
    north = box.map(Box::north).orElse(null);
  }

  /** What it stands for. */
  public Place toRecord() {
    return new Place(
        new PlaceId(uuid()),
        stamp(),
        kind,
        name,
        Optional.ofNullable(code),
        Optional.ofNullable(unitId).map(u -> new UnitId(UUID.fromString(u))),
        Optional.ofNullable(address),
        Optional.ofNullable(geometry)
            .map(g -> Json.read(g.getBytes(StandardCharsets.UTF_8), Geometry.class)),
        texts(attributes));
  }

  private static String text(Object value) {
    return new String(Json.write(value), StandardCharsets.UTF_8);
  }

  private static Map<String, String> texts(String json) {
    try {
      return Json.mapper().readValue(json, TEXTS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
