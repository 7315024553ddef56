package org.anlan.resources.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Link;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewLogEntry;
import org.anlan.api.resources.Item;
import org.anlan.api.resources.Movement;
import org.anlan.api.resources.MovementKind;
import org.anlan.api.resources.NewMovement;
import org.anlan.api.resources.Store;

/** What a movement reads like in the duty log. */
final class Sentence {
  private Sentence() {}

  static NewLogEntry of(
      NewMovement draft, List<Movement> lines, Item item, Store store, Optional<Store> other) {
    StringBuilder text = new StringBuilder(word(draft.kind()));
    text.append('：')
        .append(item.name())
        .append(' ')
        .append(draft.quantity().stripTrailingZeros().toPlainString())
        .append(' ')
        .append(item.measure())
        .append("，")
        .append(store.name());
    other.ifPresent(to -> text.append(" → ").append(to.name()));
    draft.note().ifPresent(note -> text.append("（").append(note).append("）"));
    List<Link> links = new ArrayList<>();
    lines.forEach(line -> links.add(new Link("resources/movements", line.id().value())));
    draft.origin().ifPresent(links::add);
    return NewLogEntry.of(
        LogKind.SUPPLY,
        text.toString(),
        draft.drill(),
        links.stream().limit(50).toArray(Link[]::new));
  }

  private static String word(MovementKind kind) {
    return switch (kind) {
      case RECEIVE -> "入库";
      case ISSUE -> "出库";
      case RETURN -> "归还";
      case TRANSFER -> "调拨";
      case WRITE_OFF -> "报废";
      case ADJUST -> "盘点";
    };
  }
}
