package org.anlan.console.internal.frame;

import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.PlainDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.FrameworkUtil;

/** What this is. */
final class AboutDialog extends PlainDialog {
  private static final int WIDTH = 380;

  AboutDialog(Shell parent, Looks looks) {
    super(parent, looks, Words.of("command.about"));
  }

  @Override
  protected void fill(Composite area) {
    GridLayoutFactory.fillDefaults().numColumns(2).margins(20, 20).spacing(20, 8).applyTo(area);
    Label icon = new Label(area, SWT.NONE);
    icon.setImage(Icons.image(icon, Icons.url("anlan128.png")));
    icon.setBackground(area.getBackground());
    GridDataFactory.fillDefaults().span(1, 4).applyTo(icon);
    Label name = looks().heading(area, "安澜 Anlan");
    name.setFont(looks().sized(name, 6, SWT.BOLD));
    String version = FrameworkUtil.getBundle(AboutDialog.class).getVersion().toString();
    looks().label(area, Words.of("about.version", version));
    looks().wrapped(area, Words.of("about.what"), WIDTH);
    looks().muted(area, "Apache-2.0 · Java " + System.getProperty("java.version"));
  }
}
