package org.anlan.console.internal.stores;

import java.net.URL;
import java.util.Set;
import org.anlan.api.Link;
import org.anlan.api.Text;
import org.anlan.console.internal.frame.Icons;
import org.anlan.console.spi.ConsoleContribution;
import org.anlan.console.spi.Desk;
import org.anlan.console.spi.View;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;

/** Supplies: what lies where, what came in and went out, what is short or old. */
@Component
public final class Stores implements ConsoleContribution {
  static final String STORES = "resources/stores";
  static final String ITEMS = "resources/items";
  static final String LOTS = "resources/lots";
  static final String MOVEMENTS = "resources/movements";
  private static final Set<String> SHOWN = Set.of(STORES, ITEMS, LOTS, MOVEMENTS);

  @Override
  public String id() {
    return "org.anlan.stores";
  }

  @Override
  public Text title() {
    return Text.of("物资", "Stores");
  }

  @Override
  public int rank() {
    return 800;
  }

  @Override
  public URL icon() {
    return Icons.url("stores.svg");
  }

  @Override
  public boolean shows(Link link) {
    return SHOWN.contains(link.entity());
  }

  @Override
  public View open(Composite parent, Desk desk) {
    return new StoresView(parent, desk);
  }
}
