package org.anlan.console.internal.admin;

import java.util.List;
import org.anlan.api.Link;
import org.anlan.api.access.UserId;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.anlan.console.spi.View;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** The parts of the administration, one of them in front. */
final class AdministrationView implements View {
  private static final int LIST_WIDTH = 152;

  private final Composite room;
  private final StackLayout layout = new StackLayout();
  private final Table list;
  private final AccountsSection accounts;
  private final List<Section> sections;

  AdministrationView(Composite parent, Desk desk) {
    Looks looks = new Looks(desk.palette());
    Composite whole = looks.room(parent, 2);
    GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(whole);
    Composite side = looks.panel(whole, Words.of("admin.title"));
    GridDataFactory.fillDefaults().grab(false, true).applyTo(side);
    list = Looks.named(looks.list(side, SWT.NONE), "admin-sections");
    GridDataFactory.fillDefaults().grab(false, true).hint(LIST_WIDTH, 240).applyTo(list);
    looks.column(list, "", LIST_WIDTH - 8);
    Looks.named(
        looks.button(
            side,
            Words.of("admin.password.own"),
            () -> new OwnPasswordDialog(whole.getShell(), desk, looks).open()),
        "admin-own-password");
    room = looks.room(whole, 1);
    room.setLayout(layout);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(room);
    accounts = new AccountsSection(room, desk, looks);
    sections =
        List.of(
            accounts,
            new AuditSection(room, desk, looks),
            new HealthSection(room, desk, looks),
            new ChannelsSection(room, desk, looks),
            new ProofSection(room, desk, looks),
            new BackupSection(room, desk, looks));
    for (Section section : sections) {
      new TableItem(list, SWT.NONE).setText(section.title());
    }
    list.addListener(SWT.Selection, event -> bring(list.getSelectionIndex()));
    bring(0);
  }

  @Override
  public void focus() {
    list.setFocus();
  }

  @Override
  public void show(Link link) {
    bring(0);
    accounts.select(new UserId(link.id()));
  }

  private void bring(int place) {
    if (place >= 0 && layout.topControl != sections.get(place).control()) {
      list.setSelection(place);
      layout.topControl = sections.get(place).control();
      room.layout(true, true);
      sections.get(place).shown();
    }
  }
}
