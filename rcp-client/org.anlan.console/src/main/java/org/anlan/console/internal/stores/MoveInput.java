package org.anlan.console.internal.stores;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Fault;
import org.anlan.api.Faults;
import org.anlan.api.Party;
import org.anlan.api.Text;
import org.anlan.api.resources.Item;
import org.anlan.api.resources.LotDraft;
import org.anlan.api.resources.LotId;
import org.anlan.api.resources.MovementKind;
import org.anlan.api.resources.NewMovement;
import org.anlan.api.resources.Stock;
import org.anlan.api.resources.Store;
import org.anlan.api.resources.StoreId;
import org.anlan.console.core.quick.Choices.Choice;
import org.anlan.console.core.supplies.Lent;
import org.anlan.console.internal.text.Words;

/**
 * What a movement's dialog says at one moment, understood as far as it can be.
 *
 * @param here what lies of the item in the store
 * @param lotNumber the lot that comes in
 * @param quantity as it was typed; of a count what was found
 * @param unreadable what was typed and can't be understood
 */
record MoveInput(
    MovementKind kind,
    Optional<Item> item,
    Optional<Store> store,
    Optional<Stock> here,
    Optional<Store> to,
    Optional<LotId> lot,
    Optional<String> lotNumber,
    Optional<LocalDate> expires,
    Optional<BigDecimal> quantity,
    Optional<Choice<Party>> recipient,
    Optional<Choice<Purpose>> purpose,
    Optional<Lent> issue,
    boolean drill,
    Optional<String> note,
    List<Fault> unreadable) {

  /** Everything that is wrong with it, as far as that is known before it is sent. */
  List<Fault> faults() {
    Faults faults = new Faults().addAll(unreadable);
    movement(lot).check(faults);
    faults.when(
        kind == MovementKind.ADJUST && change().filter(c -> c.signum() == 0).isPresent(),
        "/quantity",
        said(Words.of("stores.same")));
    if (lotNumber.isPresent()) {
      item.ifPresent(i -> lotDraft(i).check(faults));
    } else {
      faults.when(expires.isPresent(), "/number", said(Words.of("stores.lot.needed")));
    }
    return faults.found();
  }

  /** The lot that comes in, to be made. */
  LotDraft lotDraft(Item of) {
    return new LotDraft(of.id(), lotNumber.orElse(""), expires);
  }

  /** What is sent; what isn't known yet is missing in it. */
  NewMovement movement(Optional<LotId> fromLot) {
    return new NewMovement(
        kind,
        item.map(Item::id).orElse(null),
        fromLot,
        change().orElse(null),
        store.map(Store::id).orElse(null),
        to.map(Store::id),
        recipient.map(Choice::value),
        issue.map(lent -> lent.issue().id()),
        purpose.map(choice -> choice.value().link()),
        drill,
        note);
  }

  /** The quantity of the movement: of a count, what was found more or less. */
  Optional<BigDecimal> change() {
    return kind == MovementKind.ADJUST ? quantity.map(found -> found.subtract(booked())) : quantity;
  }

  /** What the books say lies there, of the named lot if one is named. */
  BigDecimal booked() {
    if (lot.isEmpty()) {
      return here.map(Stock::quantity).orElse(BigDecimal.ZERO);
    }
    return here.map(Stock::lots).orElse(List.of()).stream()
        .filter(there -> there.lotId().equals(lot))
        .map(Stock.LotStock::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Where it is booked. */
  Optional<StoreId> storeId() {
    return store.map(Store::id);
  }

  /** A message in the language in use. */
  static Text said(String words) {
    return Text.of(words, words);
  }
}
