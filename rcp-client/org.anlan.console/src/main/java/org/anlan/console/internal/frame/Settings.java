package org.anlan.console.internal.frame;

import java.time.LocalTime;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.anlan.console.core.live.Quiet;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** What a person set for this console; on the disk soon after, whatever ends the program. */
public final class Settings {
  private static final long GATHER_MS = 200;

  private static final System.Logger LOG = System.getLogger(Settings.class.getName());
  private static final String NODE = "org.anlan.console";

  private final ScheduledExecutorService disk =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "anlan-settings");
            thread.setDaemon(true);
            return thread;
          });
  private final AtomicBoolean waiting = new AtomicBoolean();
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
    put("language", locale.getLanguage());
  }

  /** Whether the dark theme is in use. */
  public boolean dark() {
    return node.getBoolean("dark", Boolean.getBoolean("anlan.console.dark"));
  }

  /** Uses the dark theme or the light one. */
  public void dark(boolean dark) {
    put("dark", Boolean.toString(dark));
  }

  /** Whether alarms are heard. */
  public boolean sound() {
    return node.getBoolean("sound", true);
  }

  /** Whether alarms are to be heard. */
  public void sound(boolean on) {
    put("sound", Boolean.toString(on));
  }

  /** How loud alarms are, from 0 to 100. */
  public int volume() {
    return node.getInt("volume", 50);
  }

  /** How loud alarms are to be, from 0 to 100. */
  public void volume(int percent) {
    put("volume", Integer.toString(percent));
  }

  /** The hours in which only what is pressing is heard. */
  public Quiet quiet() {
    String[] hours = node.get("quiet", "").split("-");
    return hours.length == 2
        ? new Quiet(LocalTime.parse(hours[0]), LocalTime.parse(hours[1]))
        : Quiet.NEVER;
  }

  /** Only what is pressing is heard in these hours. */
  public void quiet(Quiet hours) {
    put("quiet", hours.from() + "-" + hours.to());
  }

  /** Whether everything is written large, as for a wall screen. */
  public boolean large() {
    return node.getBoolean("large", Boolean.getBoolean("anlan.console.large"));
  }

  /** Whether everything is to be written large. */
  public void large(boolean large) {
    put("large", Boolean.toString(large));
  }

  /** A text that a part of the window keeps about itself. */
  public String get(String key, String otherwise) {
    return node.get(key, otherwise);
  }

  /** Keeps a text about a part of the window. */
  public void put(String key, String value) {
    node.put(key, value);
    if (waiting.compareAndSet(false, true)) {
      ScheduledFuture<?> unused = disk.schedule(this::gathered, GATHER_MS, TimeUnit.MILLISECONDS);
    }
  }

  private void gathered() {
    waiting.set(false);
    save();
  }

  /** Writes everything to the disk. */
  public synchronized void save() {
    try {
      node.flush();
    } catch (BackingStoreException e) {
      LOG.log(System.Logger.Level.WARNING, "settings can't be kept", e);
    }
  }
}
