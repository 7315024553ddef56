package org.anlan.console.internal.frame;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;

/**
 * Makes the platform's own controls dark before the first window; from the main window on, the
 * theme engine does this itself. SWT has no public way yet.
 */
final class NativeTheme {
  private static final System.Logger LOG = System.getLogger(NativeTheme.class.getName());

  private NativeTheme() {}

  /** Dark or light, where the platform can. */
  static void use(boolean dark) {
    switch (SWT.getPlatform()) {
      case "gtk" -> set("org.eclipse.swt.internal.gtk.OS", "setDarkThemePreferred", dark);
      case "win32" -> set("org.eclipse.swt.internal.win32.OS", "setTheme", dark);
      default -> LOG.log(System.Logger.Level.DEBUG, "follows the system");
    }
  }

  private static void set(String type, String method, boolean dark) {
    try {
      Class.forName(type, true, Display.class.getClassLoader())
          .getMethod(method, boolean.class)
          .invoke(null, dark);
    } catch (ReflectiveOperationException e) {
      LOG.log(System.Logger.Level.WARNING, "native controls stay as they are", e);
    }
  }
}
