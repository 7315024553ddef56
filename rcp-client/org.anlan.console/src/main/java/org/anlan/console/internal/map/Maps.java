package org.anlan.console.internal.map;

import java.net.URL;
import org.anlan.api.Link;
import org.anlan.api.Text;
import org.anlan.console.internal.frame.Icons;
import org.anlan.console.spi.ConsoleContribution;
import org.anlan.console.spi.Desk;
import org.anlan.console.spi.View;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;

/** The map: warnings, incidents, places and stores where they are. */
@Component
public final class Maps implements ConsoleContribution {
  @Override
  public String id() {
    return "org.anlan.map";
  }

  @Override
  public Text title() {
    return Text.of("地图", "Map");
  }

  @Override
  public int rank() {
    return 500;
  }

  @Override
  public URL icon() {
    return Icons.url("map.svg");
  }

  @Override
  public boolean shows(Link link) {
    return link.entity().equals(Scene.PLACES);
  }

  @Override
  public View open(Composite parent, Desk desk) {
    return new MapView(parent, desk);
  }
}
