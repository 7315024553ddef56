package org.anlan.console.internal.frame;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.ConsoleContribution;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The workspaces at the left edge. */
public final class Switcher {
  private static final int WIDTH = 84;

  private final Looks looks;
  private Workspaces workspaces;
  private Composite bar;

  /** In these looks. */
  @Inject
  public Switcher(Looks looks) {
    this.looks = looks;
  }

  /** Makes it. */
  @PostConstruct
  void create(Composite parent, org.eclipse.e4.core.contexts.IEclipseContext context) {
    bar = looks.room(parent, 1);
    GridLayoutFactory.fillDefaults().margins(4, 4).spacing(0, 4).applyTo(bar);
    workspaces = context.get(Workspaces.class);
    workspaces.addListener(this::fill);
    fill();
  }

  private void fill() {
    if (bar.isDisposed()) {
      return;
    }
    for (Control old : bar.getChildren()) {
      old.dispose();
    }
    List<ConsoleContribution> all = workspaces.all();
    Optional<ConsoleContribution> current = workspaces.current();
    for (int i = 0; i < all.size(); i++) {
      entry(all.get(i), i + 1, current.filter(all.get(i)::equals).isPresent());
    }
    bar.requestLayout();
  }

  private void entry(ConsoleContribution contribution, int place, boolean selected) {
    Composite entry = looks.room(bar, 1);
    GridLayoutFactory.fillDefaults().margins(2, 0).spacing(0, 0).applyTo(entry);
    GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(entry);
    Button button = new Button(entry, SWT.TOGGLE | SWT.FLAT);
    button.setImage(Icons.image(button, contribution.icon()));
    button.setSelection(selected);
    String title = Words.of(contribution.title());
    String keys =
        place <= Command.WORKSPACES ? "  " + Command.readable(Command.workspaceKeys(place)) : "";
    button.setToolTipText(title + keys);
    GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).hint(44, 34).applyTo(button);
    button.addListener(SWT.Selection, event -> workspaces.show(contribution));
    Looks.named(button, "workspace-" + contribution.id());
    Label label = looks.label(entry, title);
    label.setFont(looks.sized(label, -1, selected ? SWT.BOLD : SWT.NORMAL));
    label.setAlignment(SWT.CENTER);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
    if (selected) {
      label.setForeground(looks.palette().accent());
    } else {
      label.setForeground(looks.palette().muted());
    }
  }
}
