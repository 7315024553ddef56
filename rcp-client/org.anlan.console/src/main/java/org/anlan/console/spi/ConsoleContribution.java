package org.anlan.console.spi;

import java.net.URL;
import org.anlan.api.Link;
import org.anlan.api.Text;
import org.eclipse.swt.widgets.Composite;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A workspace of the console; register it as an OSGi service, and it is there; take it back, and it
 * is gone, without a restart. The console's own workspaces are made the same way. Called on the UI
 * thread only.
 */
@ConsumerType
public interface ConsoleContribution {
  /** Its name for ever, as in {@code org.anlan.duty-desk}. */
  String id();

  /** What stands under its icon, one or two words. */
  Text title();

  /** Its place at the left edge: the lowest comes first; ours are hundreds. */
  int rank();

  /** A square SVG of 24 × 24 that can be seen on light and dark. */
  URL icon();

  /** Makes its content when it is first shown; slow work belongs into {@link Desk#load}. */
  View open(Composite parent, Desk desk);

  /** Whether it can show what this points to; then {@link View#show} will be asked to. */
  default boolean shows(Link link) {
    return false;
  }
}
