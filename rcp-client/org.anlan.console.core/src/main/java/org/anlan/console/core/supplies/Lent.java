package org.anlan.console.core.supplies;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.api.resources.Movement;
import org.anlan.api.resources.MovementId;
import org.anlan.api.resources.MovementKind;

/**
 * What was given out and has not all come back.
 *
 * @param out how much of it is still out
 */
public record Lent(Movement issue, BigDecimal out) {
  /** All that is still out by these lines of the ledger, in their order. */
  public static List<Lent> of(List<Movement> ledger) {
    Map<MovementId, BigDecimal> back = new HashMap<>();
    for (Movement line : ledger) {
      line.returnOf().ifPresent(issue -> back.merge(issue, line.quantity(), BigDecimal::add));
    }
    List<Lent> lent = new ArrayList<>();
    for (Movement line : ledger) {
      BigDecimal out = line.quantity().subtract(back.getOrDefault(line.id(), BigDecimal.ZERO));
      if (line.kind() == MovementKind.ISSUE && out.signum() > 0) {
        lent.add(new Lent(line, out));
      }
    }
    return List.copyOf(lent);
  }
}
