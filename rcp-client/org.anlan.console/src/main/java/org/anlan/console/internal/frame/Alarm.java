package org.anlan.console.internal.frame;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.anlan.api.Link;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewLogEntry;
import org.anlan.api.matters.OpenMatter;
import org.anlan.console.core.live.Alarms;
import org.anlan.console.internal.text.Words;
import org.eclipse.swt.widgets.Display;

/** Rings until somebody acknowledges, and writes into the log who did. For the UI thread. */
final class Alarm {
  private static final int AGAIN_MS = 5000;

  private final List<Consumer<List<OpenMatter>>> listeners = new CopyOnWriteArrayList<>();
  private final Alarms alarms = new Alarms();
  private final Console console;
  private final Settings settings;
  private final Display display;
  private final Tone tone = new Tone();

  Alarm(Console console, Settings settings, Display display) {
    this.console = console;
    this.settings = settings;
    this.display = display;
    console.live().addListener(picture -> console.onScreen(null, () -> hear(picture.matters())));
    hear(console.live().picture().matters());
    display.timerExec(AGAIN_MS, this::again);
  }

  /** Tells what rings whenever that changes. */
  void onRing(Consumer<List<OpenMatter>> listener) {
    listeners.add(listener);
    listener.accept(alarms.ringing());
  }

  /** Somebody has heard it. */
  void acknowledge() {
    List<OpenMatter> heard = alarms.acknowledge();
    listeners.forEach(listener -> listener.accept(List.of()));
    if (!heard.isEmpty()) {
      NewLogEntry entry = entry(heard);
      console.run(null, () -> console.dispatch().write(entry, Optional.empty()), () -> {});
    }
  }

  private NewLogEntry entry(List<OpenMatter> heard) {
    String what = heard.stream().map(m -> Words.of(m.title())).collect(Collectors.joining("；"));
    List<Link> about = heard.stream().map(OpenMatter::about).distinct().limit(50).toList();
    return new NewLogEntry(
        LogKind.NOTE,
        Words.of("alarm.heard", what),
        Optional.of(console.clock().instant()),
        about,
        heard.stream().allMatch(OpenMatter::drill),
        false,
        Optional.empty());
  }

  private void hear(List<OpenMatter> open) {
    List<OpenMatter> before = alarms.ringing();
    List<OpenMatter> now = alarms.update(open);
    if (!now.equals(before)) {
      listeners.forEach(listener -> listener.accept(now));
      if (now.size() > before.size()) {
        sound();
      }
    }
  }

  private void again() {
    if (!alarms.ringing().isEmpty()) {
      sound();
    }
    display.timerExec(AGAIN_MS, this::again);
  }

  private void sound() {
    LocalTime now = LocalTime.ofInstant(console.clock().instant(), console.zone());
    boolean heard = alarms.ringing().stream().anyMatch(m -> settings.quiet().lets(m, now));
    if (settings.sound() && heard) {
      int volume = settings.volume();
      console.load(null, () -> tone.play(volume), this::beepUnless);
    }
  }

  private void beepUnless(boolean played) {
    if (!played) {
      display.beep();
    }
  }
}
