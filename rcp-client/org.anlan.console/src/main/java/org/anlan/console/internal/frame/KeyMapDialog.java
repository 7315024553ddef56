package org.anlan.console.internal.frame;

import java.util.List;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.PlainDialog;
import org.anlan.console.spi.ConsoleContribution;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Every key and what it does. */
final class KeyMapDialog extends PlainDialog {
  private static final List<String> EXTRAS =
      List.of("at", "hash", "bang", "enter", "escape", "filter", "copy", "export");

  private final Looks looks;
  private final List<ConsoleContribution> workspaces;

  KeyMapDialog(Shell parent, Looks looks, List<ConsoleContribution> workspaces) {
    super(parent, looks, Words.of("command.key-map"));
    this.looks = looks;
    this.workspaces = workspaces;
  }

  @Override
  protected void fill(Composite area) {
    GridLayoutFactory.fillDefaults().numColumns(2).margins(20, 16).spacing(24, 8).applyTo(area);
    Looks.named(area, "key-map");
    for (Command command : Command.values()) {
      if (!command.keys().isEmpty()) {
        line(area, Command.readable(command.keys()), command.title());
      }
    }
    for (int i = 0; i < Math.min(Command.WORKSPACES, workspaces.size()); i++) {
      String keys = Command.readable(Command.workspaceKeys(i + 1));
      line(area, keys, Words.of(workspaces.get(i).title()));
    }
    for (String extra : EXTRAS) {
      line(area, Words.of("keys." + extra), Words.of("keys." + extra + ".does"));
    }
  }

  private void line(Composite area, String keys, String does) {
    Label left = looks.heading(area, keys);
    GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(left);
    looks.label(area, does);
  }
}
