package org.anlan.console.internal.frame;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anlan.api.Link;
import org.anlan.console.internal.text.Words;
import org.anlan.console.spi.ConsoleContribution;
import org.anlan.console.spi.View;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspectiveStack;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.service.event.Event;
import org.osgi.util.tracker.ServiceTracker;

/** Turns contributions into workspaces as they come and go, and switches between them. */
public final class Workspaces {
  private static final System.Logger LOG = System.getLogger(Workspaces.class.getName());
  private static final String LAST = "workspace";

  private record Open(ConsoleContribution contribution, MPerspective perspective, MPart part) {}

  private final MApplication application;
  private final EModelService model;
  private final UISynchronize ui;
  private final Console console;
  private final Settings settings;
  private final List<Open> open = new ArrayList<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private ServiceTracker<ConsoleContribution, ConsoleContribution> tracker;

  /** For this application. */
  @Inject
  public Workspaces(
      MApplication application,
      EModelService model,
      UISynchronize ui,
      Console console,
      Settings settings) {
    this.application = application;
    this.model = model;
    this.ui = ui;
    this.console = console;
    this.settings = settings;
    application.getContext().set(Workspaces.class, this);
    console.opener(this::open);
  }

  /** Begins to look for contributions once the window is there. */
  @Inject
  @org.eclipse.e4.core.di.annotations.Optional
  public void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event unused) {
    BundleContext bundle = FrameworkUtil.getBundle(Workspaces.class).getBundleContext();
    tracker = new Contributions(bundle);
    tracker.open();
    String last = settings.get(LAST, "");
    open.stream()
        .filter(o -> o.contribution().id().equals(last))
        .findFirst()
        .or(() -> open.stream().findFirst())
        .ifPresent(this::show);
    console.begin();
  }

  /** Looks no more. */
  @PreDestroy
  void stop() {
    if (tracker != null) {
      tracker.close();
    }
  }

  /** All contributions in their order. */
  List<ConsoleContribution> all() {
    return open.stream().map(Open::contribution).toList();
  }

  /** The one in front. */
  Optional<ConsoleContribution> current() {
    return stack().getSelectedElement() == null
        ? Optional.empty()
        : open.stream()
            .filter(o -> o.perspective() == stack().getSelectedElement())
            .map(Open::contribution)
            .findFirst();
  }

  /** What the one in front shows, if it has been opened. */
  Optional<View> view() {
    return open.stream()
        .filter(o -> o.perspective() == stack().getSelectedElement())
        .findFirst()
        .flatMap(o -> Workspace.view(o.part()));
  }

  /** Tells when one came, went or was brought to the front. */
  void addListener(Runnable listener) {
    listeners.add(listener);
  }

  /** Brings the one at this place, from 1, to the front; nothing happens if there is none. */
  void show(int place) {
    if (place <= open.size()) {
      show(open.get(place - 1));
    }
  }

  /** Brings it to the front. */
  void show(ConsoleContribution contribution) {
    open.stream().filter(o -> o.contribution() == contribution).findFirst().ifPresent(this::show);
  }

  private void show(Open workspace) {
    EPartService parts = window().getContext().get(EPartService.class);
    parts.switchPerspective(workspace.perspective());
    parts.activate(workspace.part(), true);
    settings.put(LAST, workspace.contribution().id());
    listeners.forEach(Runnable::run);
  }

  private void open(Link link) {
    Optional<Open> able = open.stream().filter(o -> o.contribution().shows(link)).findFirst();
    if (able.isEmpty()) {
      console.tell(Words.of("open.nobody", Words.or("entity." + link.entity(), link.entity())));
      return;
    }
    show(able.get());
    Workspace.view(able.get().part()).ifPresent(view -> view.show(link));
  }

  private void add(ConsoleContribution contribution) {
    MPart part = model.createModelElement(MPart.class);
    part.setElementId(contribution.id() + ".part");
    part.setLabel(Words.of(contribution.title()));
    part.setContributionURI(Workspace.URI);
    Workspace.give(part, contribution);
    MPerspective perspective = model.createModelElement(MPerspective.class);
    perspective.setElementId(contribution.id());
    perspective.setLabel(Words.of(contribution.title()));
    perspective.getChildren().add(part);
    perspective.setSelectedElement(part);
    open.add(new Open(contribution, perspective, part));
    open.sort(Comparator.comparingInt(o -> o.contribution().rank()));
    stack().getChildren().add(perspective);
    listeners.forEach(Runnable::run);
  }

  private void forget(ConsoleContribution contribution) {
    open.stream()
        .filter(o -> o.contribution() == contribution)
        .findFirst()
        .ifPresent(
            gone -> {
              open.remove(gone);
              if (stack().getSelectedElement() == gone.perspective() && !open.isEmpty()) {
                show(open.get(0));
              }
              model.removePerspectiveModel(gone.perspective(), window());
              listeners.forEach(Runnable::run);
            });
  }

  private MWindow window() {
    return application.getChildren().get(0);
  }

  private MPerspectiveStack stack() {
    return (MPerspectiveStack) model.find("org.anlan.console.workspaces", application);
  }

  private final class Contributions
      extends ServiceTracker<ConsoleContribution, ConsoleContribution> {
    Contributions(BundleContext bundle) {
      super(bundle, ConsoleContribution.class, null);
    }

    @Override
    public ConsoleContribution addingService(ServiceReference<ConsoleContribution> reference) {
      ConsoleContribution contribution = context.getService(reference);
      contained(() -> add(contribution));
      return contribution;
    }

    @Override
    public void removedService(
        ServiceReference<ConsoleContribution> reference, ConsoleContribution contribution) {
      contained(() -> forget(contribution));
      context.ungetService(reference);
    }

    /** A contribution that fails must not take the others with it. */
    private void contained(Runnable work) {
      if (Display.getDefault().isDisposed()) {
        return;
      }
      ui.syncExec(
          () -> {
            try {
              work.run();
            } catch (RuntimeException e) {
              LOG.log(System.Logger.Level.ERROR, "a workspace failed", e);
            }
          });
    }
  }
}
