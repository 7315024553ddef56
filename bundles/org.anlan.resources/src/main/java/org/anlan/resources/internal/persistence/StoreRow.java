package org.anlan.resources.internal.persistence;

import com.fasterxml.jackson.databind.JavaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.anlan.api.Id;
import org.anlan.api.places.PlaceId;
import org.anlan.api.resources.Minimum;
import org.anlan.api.resources.Store;
import org.anlan.api.resources.StoreDraft;
import org.anlan.api.resources.StoreId;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.UnitId;
import org.anlan.core.jpa.Row;
import org.anlan.json.Json;

/** A store as its table holds it. */
@Entity
@Table(name = "resources_store")
public class StoreRow extends Row {
  private static final JavaType MINIMUMS =
      Json.mapper().getTypeFactory().constructCollectionType(List.class, Minimum.class);

  private String name;

  @Column(name = "unit_id")
  private String unitId;

  private String address;

  @Column(name = "place_id")
  private String placeId;

  @Column(name = "keeper_id")
  private String keeperId;

  private String minimums;

  /** A row with what a draft says. */
  public static StoreRow of(StoreDraft draft) {
    StoreRow row = new StoreRow();
    row.take(draft);
    return row;
  }

  /** Takes over what a draft says. */
  public final void take(StoreDraft draft) {
    name = draft.name();
    unitId = draft.unitId().value().toString();
    address = draft.address().orElse(null);
    placeId = text(draft.placeId());
    keeperId = text(draft.keeperId());
    minimums = new String(Json.write(draft.minimums()), StandardCharsets.UTF_8);
  }

  /** What it stands for. */
  public Store toRecord() {
    List<Minimum> all = Json.read(minimums.getBytes(StandardCharsets.UTF_8), MINIMUMS);
    return new Store(
        new StoreId(uuid()),
        stamp(),
        name,
        new UnitId(UUID.fromString(unitId)),
        Optional.ofNullable(address),
        Optional.ofNullable(placeId).map(p -> new PlaceId(UUID.fromString(p))),
        Optional.ofNullable(keeperId).map(p -> new PersonId(UUID.fromString(p))),
        all);
  }

  private static String text(Optional<? extends Id> id) {
    return id.map(i -> i.value().toString()).orElse(null);
  }
}
