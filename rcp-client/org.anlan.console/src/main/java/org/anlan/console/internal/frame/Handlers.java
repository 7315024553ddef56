package org.anlan.console.internal.frame;

import jakarta.inject.Inject;
import java.util.Map;
import org.anlan.console.core.line.Servers;
import org.anlan.console.internal.quick.QuickDialog;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.View;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.event.Event;

/** Does what the commands say, from the moment the window is there. */
public final class Handlers {
  private static final String BOUNDS = "window";

  private final MApplication application;
  private final Console console;
  private final Settings settings;
  private final Looks looks;

  /** For this application. */
  @Inject
  public Handlers(MApplication application, Console console, Settings settings, Looks looks) {
    this.application = application;
    this.console = console;
    this.settings = settings;
    this.looks = looks;
  }

  /** Takes the commands over. */
  @Inject
  @org.eclipse.e4.core.di.annotations.Optional
  public void started(
      @UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event unused,
      Workspaces workspaces,
      Alarm alarm,
      Servers servers) {
    IWorkbench workbench = application.getContext().get(IWorkbench.class);
    MWindow window = application.getChildren().get(0);
    Shell shell = (Shell) window.getWidget();
    shell.setImages(Icons.window(shell));
    window.setLabel(Words.of("window.title"));
    restore(shell);
    QuickDialog quick = new QuickDialog(shell, console, looks);
    SearchDialog search = new SearchDialog(shell, console, looks);
    Map<Command, Runnable> actions =
        Map.of(
            Command.QUICK_ENTRY, quick::open,
            Command.SEARCH, () -> search.open(workspaces.all(), workspaces::show),
            Command.ACKNOWLEDGE, alarm::acknowledge,
            Command.KEY_MAP, () -> new KeyMapDialog(shell, looks, workspaces.all()).open(),
            Command.PRINT, () -> print(workspaces),
            Command.REFRESH, console.live()::refresh,
            Command.PREFERENCES, () -> preferences(shell, workbench),
            Command.SIGN_OUT, () -> signOut(servers, workbench),
            Command.ABOUT, () -> new AboutDialog(shell, looks).open(),
            Command.QUIT, workbench::close);
    EHandlerService handlers = window.getContext().get(EHandlerService.class);
    actions.forEach(
        (command, action) -> handlers.activateHandler(command.id(), new Handler(action)));
    for (int i = 1; i <= Command.WORKSPACES; i++) {
      int place = i;
      handlers.activateHandler(Command.workspaceId(i), new Handler(() -> workspaces.show(place)));
    }
  }

  private void print(Workspaces workspaces) {
    if (!workspaces.view().map(View::print).orElse(false)) {
      console.tell(Words.of("print.nothing"));
    }
  }

  private void preferences(Shell shell, IWorkbench workbench) {
    if (new PreferencesDialog(shell, looks, settings).open() == PreferencesDialog.RESTART) {
      settings.save();
      workbench.restart();
    }
  }

  private void signOut(Servers servers, IWorkbench workbench) {
    console.run(
        null,
        () -> servers.keep(servers.at(console.account().server().address()).forgotten()),
        workbench::restart);
  }

  private void restore(Shell shell) {
    String[] kept = settings.get(BOUNDS, "").split(",");
    if (kept.length == 5) {
      Rectangle bounds =
          new Rectangle(
              Integer.parseInt(kept[0]),
              Integer.parseInt(kept[1]),
              Integer.parseInt(kept[2]),
              Integer.parseInt(kept[3]));
      if (shell.getDisplay().getBounds().intersects(bounds)) {
        shell.setBounds(bounds);
      }
      shell.setMaximized(Boolean.parseBoolean(kept[4]));
    }
    shell.addListener(SWT.Close, event -> keep(shell));
    shell.addListener(SWT.Dispose, event -> keep(shell));
  }

  private void keep(Shell shell) {
    Rectangle at = shell.getBounds();
    settings.put(
        BOUNDS, at.x + "," + at.y + "," + at.width + "," + at.height + "," + shell.getMaximized());
  }
}
