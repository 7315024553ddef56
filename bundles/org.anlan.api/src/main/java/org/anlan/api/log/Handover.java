package org.anlan.api.log;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Entity;
import org.anlan.api.Stamp;
import org.anlan.api.matters.OpenMatter;

/**
 * Handing a shift over (交接班): every open matter is accepted item by item, then both sign.
 *
 * @param outgoing the account that hands over
 * @param incoming the account that takes over
 * @param summary what the outgoing officer says of the shift
 */
public record Handover(
    HandoverId id,
    Stamp stamp,
    HandoverState state,
    String outgoing,
    String incoming,
    Optional<String> summary,
    List<Item> items,
    Optional<Instant> outgoingSignedAt,
    Optional<Instant> incomingSignedAt)
    implements Entity<HandoverId> {
  /**
   * One open matter of it.
   *
   * @param accepted whether the incoming officer has taken it
   * @param remark what the incoming officer says of it
   */
  public record Item(
      OpenMatter matter, boolean accepted, Optional<Instant> acceptedAt, Optional<String> remark) {
    public Item {
      Objects.requireNonNull(matter);
      Objects.requireNonNull(acceptedAt);
      Objects.requireNonNull(remark);
    }
  }

  public Handover {
    Objects.requireNonNull(id);
    Objects.requireNonNull(stamp);
    Objects.requireNonNull(state);
    Objects.requireNonNull(outgoing);
    Objects.requireNonNull(incoming);
    items = List.copyOf(items);
  }

  /** How many matters the incoming officer has not taken yet. */
  public long waiting() {
    return items.stream().filter(item -> !item.accepted()).count();
  }
}
