package org.anlan.console.internal.frame;

import java.util.Locale;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** What a person set for this console. */
public final class Settings {
  private static final System.Logger LOG = System.getLogger(Settings.class.getName());
  private static final String NODE = "org.anlan.console";

  private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);

  /** The language to speak: what was set, else the machine's if it is Chinese, else English. */
  public Locale language() {
    String set = node.get("language", "");
    if (set.isEmpty()) {
      String nl = System.getProperty("osgi.nl", Locale.getDefault().toString());
      return nl.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }
    return set.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }

  /** Speaks this language from the next start. */
  public void language(Locale locale) {
    node.put("language", locale.getLanguage());
  }

  /** Whether the dark theme is in use. */
  public boolean dark() {
    return node.getBoolean("dark", Boolean.getBoolean("anlan.console.dark"));
  }

  /** Uses the dark theme or the light one. */
  public void dark(boolean dark) {
    node.putBoolean("dark", dark);
  }

  /** Whether alarms are heard. */
  public boolean sound() {
    return node.getBoolean("sound", true);
  }

  /** Whether alarms are to be heard. */
  public void sound(boolean on) {
    node.putBoolean("sound", on);
  }

  /** A text that a part of the window keeps about itself. */
  public String get(String key, String otherwise) {
    return node.get(key, otherwise);
  }

  /** Keeps a text about a part of the window. */
  public void put(String key, String value) {
    node.put(key, value);
  }

  /** Writes everything to the disk. */
  public void save() {
    try {
      node.flush();
    } catch (BackingStoreException e) {
      LOG.log(System.Logger.Level.WARNING, "settings can't be kept", e);
    }
  }
}
