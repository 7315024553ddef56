package org.anlan.console.internal.frame;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.anlan.console.core.line.Servers;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Palette;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.services.translation.TranslationService;
import org.eclipse.e4.ui.workbench.lifecycle.PostContextCreate;
import org.eclipse.e4.ui.workbench.lifecycle.PreSave;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/** What happens before the window is there: language, theme, sign-in. */
public final class LifeCycle {
  private static final String THEMES = "org.eclipse.e4.ui.css.swt.theme";

  /** Signs in, or ends the program if nobody does. */
  @PostContextCreate
  void prepare(IEclipseContext context, IApplicationContext application, Display display) {
    Settings settings = new Settings();
    speak(settings.language(), context);
    Palette palette = theme(settings.dark());
    NativeTheme.use(settings.dark());
    display.addFilter(SWT.Traverse, LifeCycle::tabGoesOn);
    Looks.large(settings.large());
    application.applicationRunning();
    Path data = Path.of(URI.create(System.getProperty("osgi.instance.area").replace(" ", "%20")));
    Servers servers = new Servers(data.resolve("servers.json"));
    Looks looks = new Looks(palette);
    Optional<Account> account = new SignIn(display, servers, looks).begin();
    if (account.isEmpty()) {
      settings.save();
      System.exit(0);
    }
    Console console = new Console(display, account.get(), data, palette, settings);
    context.set(Settings.class, settings);
    context.set(Servers.class, servers);
    context.set(Looks.class, looks);
    context.set(Console.class, console);
    context.set(Alarm.class, new Alarm(console, settings, display));
    context.set(Reauthentication.class, new Reauthentication(console, servers, looks, display));
    UiWatch.begin(display);
  }

  /** In a text of several lines, too, Tab goes on to the next field: nobody must need a mouse. */
  private static void tabGoesOn(Event event) {
    boolean tab =
        event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
    if (tab && event.widget instanceof Text text && (text.getStyle() & SWT.MULTI) != 0) {
      event.doit = true;
    }
  }

  /** Keeps what was set and ends the line. */
  @PreSave
  void end(IEclipseContext context) {
    context.get(Console.class).close();
    context.get(Settings.class).save();
  }

  private static void speak(Locale locale, IEclipseContext context) {
    Locale.setDefault(locale);
    context.set(TranslationService.LOCALE, locale);
    Words.use(locale);
  }

  private static Palette theme(boolean dark) {
    String id = "org.anlan.console." + (dark ? "dark" : "light");
    InstanceScope.INSTANCE.getNode(THEMES).put("themeid", id);
    return dark ? Palette.DARK : Palette.LIGHT;
  }
}
