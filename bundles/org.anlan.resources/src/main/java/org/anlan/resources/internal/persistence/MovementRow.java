package org.anlan.resources.internal.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.anlan.api.Id;
import org.anlan.api.Link;
import org.anlan.api.Party;
import org.anlan.api.resources.ItemId;
import org.anlan.api.resources.LotId;
import org.anlan.api.resources.Movement;
import org.anlan.api.resources.MovementId;
import org.anlan.api.resources.MovementKind;
import org.anlan.api.resources.NewMovement;
import org.anlan.api.resources.StoreId;
import org.anlan.core.jpa.InstantColumn;
import org.anlan.core.jpa.Row;

/** A movement as its table holds it. */
@Entity
@Table(name = "resources_movement")
public class MovementRow extends Row {
  @Enumerated(EnumType.STRING)
  private MovementKind kind;

  @Column(name = "item_id")
  private String itemId;

  @Column(name = "lot_id")
  private String lotId;

  private BigDecimal quantity;

  @Column(name = "store_id")
  private String storeId;

  @Column(name = "to_store_id")
  private String toStoreId;

  @Enumerated(EnumType.STRING)
  @Column(name = "recipient_kind")
  private Party.Kind recipientKind;

  @Column(name = "recipient_id")
  private String recipientId;

  @Column(name = "return_of")
  private String returnOf;

  @Column(name = "origin_entity")
  private String originEntity;

  @Column(name = "origin_id")
  private String originId;

  private boolean drill;

  @Convert(converter = InstantColumn.class)
  @Column(name = "moved_at")
  private Instant movedAt;

  private String note;

  /** One line of what a draft asks for. */
  public static MovementRow of(
      NewMovement draft, Optional<LotId> lot, BigDecimal quantity, Instant at) {
    MovementRow row = new MovementRow();
    row.kind = draft.kind();
    row.itemId = draft.itemId().value().toString();
    row.lotId = text(lot);
    row.quantity = quantity;
    row.storeId = draft.storeId().value().toString();
    row.toStoreId = text(draft.toStoreId());
    row.recipientKind = draft.recipient().map(Party::kind).orElse(null);
    row.recipientId = draft.recipient().map(r -> r.id().toString()).orElse(null);
    row.returnOf = text(draft.returnOf());
    row.originEntity = draft.origin().map(Link::entity).orElse(null);
    row.originId = draft.origin().map(o -> o.id().toString()).orElse(null);
    row.drill = draft.drill();
    row.movedAt = at;
    row.note = draft.note().orElse(null);
    return row;
  }

  /** What it stands for. */
  public Movement toRecord() {
    return new Movement(
        new MovementId(uuid()),
        stamp(),
        kind,
        new ItemId(UUID.fromString(itemId)),
        id(lotId, LotId::new),
        quantity,
        new StoreId(UUID.fromString(storeId)),
        id(toStoreId, StoreId::new),
        id(recipientId, r -> new Party(recipientKind, r)),
        id(returnOf, MovementId::new),
        id(originId, o -> new Link(originEntity, o)),
        drill,
        movedAt,
        Optional.ofNullable(note));
  }

  private static String text(Optional<? extends Id> id) {
    return id.map(i -> i.value().toString()).orElse(null);
  }

  private static <T> Optional<T> id(String column, Function<UUID, T> as) {
    return Optional.ofNullable(column).map(UUID::fromString).map(as);
  }
}
