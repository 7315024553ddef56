package org.anlan.console.internal.frame;

import jakarta.annotation.PostConstruct;
import org.anlan.console.spi.ConsoleContribution;
import org.anlan.console.spi.View;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/** The part that shows one contribution. */
public final class Workspace {
  private static final String CONTRIBUTION = "contribution";
  private static final String VIEW = "view";

  /** Where it is found. */
  static final String URI =
      "bundleclass://org.anlan.console/org.anlan.console.internal.frame.Workspace";

  private View view;

  /** Gives a part what it shows. */
  static void give(MPart part, ConsoleContribution contribution) {
    part.getTransientData().put(CONTRIBUTION, contribution);
  }

  /** What a part shows, if it has been opened. */
  static java.util.Optional<View> view(MPart part) {
    return java.util.Optional.ofNullable((View) part.getTransientData().get(VIEW));
  }

  /** Opens it. */
  @PostConstruct
  void open(Composite parent, MPart part, Console console) {
    parent.setLayout(new FillLayout());
    ConsoleContribution contribution =
        (ConsoleContribution) part.getTransientData().get(CONTRIBUTION);
    view = contribution.open(parent, console);
    part.getTransientData().put(VIEW, view);
  }

  /** Puts the keyboard into it. */
  @Focus
  void focus() {
    if (view != null) {
      view.focus();
    }
  }
}
