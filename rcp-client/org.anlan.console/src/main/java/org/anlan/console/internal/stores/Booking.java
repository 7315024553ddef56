package org.anlan.console.internal.stores;

import java.util.List;
import java.util.Optional;
import org.anlan.api.Conflict;
import org.anlan.api.Fault;
import org.anlan.api.Invalid;
import org.anlan.api.resources.Item;
import org.anlan.api.resources.Lot;
import org.anlan.api.resources.LotId;
import org.anlan.api.resources.Movement;
import org.anlan.client.AnlanClient;
import org.anlan.console.internal.text.Words;

/**
 * What became of a movement that was sent: its lines, or why it was not booked.
 *
 * @param stale whether something was learnt that the dialog didn't know
 */
record Booking(List<Movement> lines, List<Fault> faults, boolean stale) {
  /**
   * Sends it, under a key by which it is booked once however often it is sent. Not for the UI
   * thread.
   */
  static Booking send(AnlanClient client, String key, MoveInput input, Supplies supplies) {
    try {
      Optional<LotId> lot =
          input.lotNumber().isPresent()
              ? Optional.of(received(client, key, input, supplies))
              : input.lot();
      List<Movement> lines = client.withKey(key, () -> client.stock().move(input.movement(lot)));
      return new Booking(lines, List.of(), false);
    } catch (Invalid e) {
      return new Booking(List.of(), e.faults(), false);
    } catch (Conflict e) {
      String words = e.kind() == Conflict.Kind.KEY ? Words.of("stores.twice") : Words.of(e.text());
      return new Booking(List.of(), List.of(new Fault("/quantity", MoveInput.said(words))), true);
    }
  }

  /** The lot that comes in: one of that number that is there already, or a new one. */
  private static LotId received(
      AnlanClient client, String key, MoveInput input, Supplies supplies) {
    Item item = input.item().orElseThrow();
    String number = input.lotNumber().orElseThrow();
    Optional<Lot> known =
        supplies.lots().values().stream()
            .filter(lot -> lot.itemId().equals(item.id()) && lot.number().equals(number))
            .findFirst();
    if (known.isEmpty()) {
      return client.withKey(key + "/lot", () -> client.lots().add(input.lotDraft(item))).id();
    }
    if (input.expires().isPresent() && !input.expires().equals(known.get().expiresOn())) {
      String day = known.get().expiresOn().map(Object::toString).orElse("—");
      throw Invalid.at("/expiresOn", MoveInput.said(Words.of("stores.lot.other", number, day)));
    }
    return known.get().id();
  }
}
