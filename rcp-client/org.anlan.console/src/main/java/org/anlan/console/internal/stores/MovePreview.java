package org.anlan.console.internal.stores;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anlan.api.resources.Item;
import org.anlan.api.resources.LotId;
import org.anlan.api.resources.MovementKind;
import org.anlan.api.resources.Stock;
import org.anlan.api.resources.Store;
import org.anlan.console.core.quick.Choices.Choice;
import org.anlan.console.core.supplies.Level;
import org.anlan.console.core.supplies.Quantity;
import org.anlan.console.core.supplies.Taking;
import org.anlan.console.internal.text.Words;

/**
 * What will be booked, in words.
 *
 * @param warns whether somebody should think again
 */
record MovePreview(String words, boolean warns) {
  /** Of what the dialog says now. */
  static MovePreview of(MoveInput input, Supplies supplies, LocalDate today) {
    if (input.item().isEmpty() || input.store().isEmpty() || input.quantity().isEmpty()) {
      return new MovePreview(available(input, today), false);
    }
    return new Writer(input, supplies, today).write();
  }

  /** Before a quantity is typed: how much there is. */
  private static String available(MoveInput input, LocalDate today) {
    if (input.item().isEmpty() || input.store().isEmpty()) {
      return Words.of("stores.preview.start");
    }
    String measure = input.item().get().measure();
    BigDecimal there = taking(input, BigDecimal.ZERO, today).available();
    return Words.of(
        "stores.preview.available", input.store().get().name(), Quantity.with(there, measure));
  }

  private static Taking taking(MoveInput input, BigDecimal quantity, LocalDate today) {
    LocalDate good = input.kind() == MovementKind.ISSUE ? today : LocalDate.MIN;
    List<Stock.LotStock> lots = input.here().map(Stock::lots).orElse(List.of());
    return Taking.of(lots, quantity, input.lot(), good);
  }

  private static final class Writer {
    private final MoveInput input;
    private final Supplies supplies;
    private final LocalDate today;
    private final Item item;
    private final Store store;
    private final BigDecimal quantity;
    private final List<String> said = new ArrayList<>();
    private boolean warns;

    Writer(MoveInput input, Supplies supplies, LocalDate today) {
      this.input = input;
      this.supplies = supplies;
      this.today = today;
      this.item = input.item().orElseThrow();
      this.store = input.store().orElseThrow();
      this.quantity = input.quantity().orElseThrow();
    }

    MovePreview write() {
      said.add(sentence());
      input.purpose().ifPresent(p -> said.add(Words.of("stores.preview.for", p.name())));
      BigDecimal change = input.change().orElse(BigDecimal.ZERO);
      switch (input.kind()) {
        case ISSUE, TRANSFER, WRITE_OFF -> taken(change);
        case ADJUST -> adjusted(change);
        case RETURN -> returned(change);
        case RECEIVE -> after(change);
      }
      return new MovePreview(String.join("\n", said), warns);
    }

    private String sentence() {
      String what = item.name() + " " + with(quantity);
      return switch (input.kind()) {
        case ISSUE ->
            input
                .recipient()
                .map(Choice::name)
                .map(who -> Words.of("stores.preview.issue", what, store.name(), who))
                .orElseGet(() -> Words.of("stores.preview.issue.nobody", what, store.name()));
        case RECEIVE -> Words.of("stores.preview.receive", what, store.name());
        case RETURN -> Words.of("stores.preview.return", what, store.name());
        case TRANSFER ->
            Words.of(
                "stores.preview.transfer",
                what,
                store.name(),
                input.to().map(Store::name).orElse("…"));
        case WRITE_OFF -> Words.of("stores.preview.write-off", what, store.name());
        case ADJUST ->
            Words.of(
                "stores.preview.adjust",
                item.name(),
                store.name(),
                with(input.booked()),
                with(quantity));
      };
    }

    private void taken(BigDecimal amount) {
      Taking taking = taking(input, amount, today);
      if (!taking.enough()) {
        warn(Words.of("stores.preview.missing", with(taking.available()), with(taking.missing())));
        return;
      }
      said.add(Words.of("stores.preview.lots", lots(taking)));
      after(amount.negate());
    }

    private String lots(Taking taking) {
      return taking.portions().stream()
          .map(p -> part(p.lot().lotId(), p.quantity(), p.lot().expiresOn()))
          .collect(Collectors.joining(Words.of("stores.preview.comma")));
    }

    private String part(Optional<LotId> lot, BigDecimal part, Optional<LocalDate> expires) {
      String lastGood =
          expires
              .map(day -> Words.of("stores.preview.until", day))
              .orElse(Words.of("stores.expiry.never"));
      return Words.of("stores.preview.lot", supplies.lotNumber(lot), with(part), lastGood);
    }

    private void adjusted(BigDecimal change) {
      if (change.signum() == 0) {
        said.add(Words.of("stores.same"));
      } else {
        String sign = change.signum() > 0 ? "+" : "";
        said.add(Words.of("stores.preview.change", sign + with(change)));
        after(change);
      }
    }

    private void returned(BigDecimal back) {
      BigDecimal out = input.issue().map(lent -> lent.out()).orElse(BigDecimal.ZERO);
      if (back.compareTo(out) > 0) {
        warn(Words.of("stores.preview.out", with(out)));
      } else {
        after(back);
      }
    }

    private void after(BigDecimal change) {
      BigDecimal before = input.here().map(Stock::quantity).orElse(BigDecimal.ZERO);
      BigDecimal minimum = input.here().map(Stock::minimum).orElse(BigDecimal.ZERO);
      BigDecimal now = before.add(change);
      said.add(Words.of("stores.preview.after", with(now)));
      if (Level.of(now, minimum).below()) {
        warn(Words.of("stores.preview.below", with(minimum)));
      }
    }

    private void warn(String words) {
      said.add(words);
      warns = true;
    }

    private String with(BigDecimal amount) {
      return Quantity.with(amount, item.measure());
    }
  }
}
