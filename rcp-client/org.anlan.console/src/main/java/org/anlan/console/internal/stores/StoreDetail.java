package org.anlan.console.internal.stores;

import org.anlan.api.resources.Stock;
import org.anlan.api.resources.Store;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** One store: where, who keeps it, what is to be seen to in it, and what moved there. */
final class StoreDetail {
  private static final int WRAP = 360;

  private final Composite panel;
  private final Label title;
  private final Label state;
  private final StoreCard card;
  private final LedgerTable ledger;

  StoreDetail(Composite parent, Desk desk, Looks looks) {
    panel = Looks.named(looks.panel(parent, ""), "store-detail");
    title = (Label) panel.getChildren()[0];
    title.setFont(looks.sized(title, 3, SWT.BOLD));
    GridDataFactory.fillDefaults().grab(true, false).hint(WRAP, SWT.DEFAULT).applyTo(title);
    state = Looks.named(looks.wrapped(panel, "", WRAP), "store-state");
    card = new StoreCard(panel, desk, looks);
    looks.heading(panel, Words.of("stores.ledger"));
    ledger = new LedgerTable(panel, desk, looks, "store-ledger", true);
  }

  Control control() {
    return panel;
  }

  void show(Supplies supplies, Store store) {
    title.setText(Looks.escape(store.name()));
    long kinds =
        supplies.stock().stream()
            .filter(line -> line.storeId().equals(store.id()))
            .filter(line -> line.quantity().signum() > 0)
            .count();
    long below =
        supplies.stock().stream()
            .filter(line -> line.storeId().equals(store.id()))
            .filter(Stock::below)
            .count();
    state.setText(
        Looks.escape(
            kinds + below == 0
                ? Words.of("stores.store.empty")
                : Words.of("stores.store.state", kinds, below)));
    card.show(store);
    ledger.show(supplies, store);
    panel.layout(true, true);
  }
}
