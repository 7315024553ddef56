package org.anlan.console.internal.matters;

import java.util.Set;
import org.anlan.api.Link;
import org.anlan.api.notifications.NotificationId;
import org.anlan.api.tasks.ObligationId;
import org.anlan.api.warnings.RefusedId;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.swt.widgets.Control;

/**
 * What is settled right where it is seen, without a workspace of its own: notices to be brought,
 * recurring duties, refused warning files.
 */
public final class Settling {
  private static final String NOTICES = "notifications";
  private static final String DUTIES = "obligations";
  private static final String REFUSED = "warnings/refused";
  private static final Set<String> ENTITIES = Set.of(NOTICES, DUTIES, REFUSED);

  private final Control owner;
  private final Desk desk;
  private final Looks looks;

  /** Above the window of this control. */
  public Settling(Control owner, Desk desk, Looks looks) {
    this.owner = owner;
    this.desk = desk;
    this.looks = looks;
  }

  /** Whether this is one of them. */
  public static boolean settles(Link link) {
    return ENTITIES.contains(link.entity());
  }

  /** Opens what this points to with its one next action. */
  public void open(Link link) {
    switch (link.entity()) {
      case NOTICES ->
          desk.load(
              owner,
              () -> desk.client().notifications().get(new NotificationId(link.id())),
              notice -> new NoticeDialog(owner.getShell(), desk, looks, notice, () -> {}).open());
      case DUTIES ->
          desk.load(
              owner,
              () -> ObligationDialog.Owed.read(desk.client(), new ObligationId(link.id())),
              owed -> new ObligationDialog(owner.getShell(), desk, looks, owed).open());
      case REFUSED ->
          desk.load(
              owner,
              () -> RefusedDialog.Kept.read(desk.client(), new RefusedId(link.id())),
              kept -> new RefusedDialog(owner.getShell(), desk, looks, kept).open());
      default -> throw new IllegalArgumentException(link.toString());
    }
  }
}
