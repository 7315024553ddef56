package org.anlan.console.itest;

import static org.anlan.console.itest.ConsoleWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.awaitility.core.ConditionTimeoutException;

/** Somebody at a console who has a keyboard and nothing else. */
final class Typist {
  private static final int MOST_TABS = 80;
  private static final int MOST_ROWS = 300;
  private static final Duration MOVES = Duration.ofMillis(800);

  private final ConsoleWindow window;

  Typist(ConsoleWindow window) {
    this.window = window;
  }

  /** Goes on with Tab until this has the keyboard. */
  void to(String id) {
    eventually(() -> assertThat(window.there(id)).as(id).isTrue());
    for (int i = 0; i < MOST_TABS; i++) {
      String at = window.ask("focused");
      if (at.startsWith(id + "@")) {
        return;
      }
      key("Tab", at);
    }
    throw new AssertionError("the keyboard doesn't get to " + id + ", but to " + at());
  }

  /** Goes to a button, once it can be used, and presses it. */
  void press(String id) {
    eventually(() -> assertThat(window.there(id) && window.enabled(id)).as(id).isTrue());
    to(id);
    window.key("space");
  }

  /** Goes to a field and types into it in place of what is there. */
  void fill(String id, String text) {
    to(id);
    window.key("ctrl+a");
    window.key("Delete");
    window.type(text);
  }

  /** Goes down a table from its top until the row with these words is selected. */
  void row(String table, String words) {
    to(table);
    eventually(() -> assertThat(window.rows(table)).anyMatch(row -> row.contains(words)));
    window.key("Home");
    for (int i = 0; i < MOST_ROWS; i++) {
      String selected = window.ask("selected", "id", table);
      if (selected.contains(words)) {
        return;
      }
      window.key("Down");
      moved(() -> !window.ask("selected", "id", table).equals(selected));
    }
    throw new AssertionError("no row with " + words + " in " + window.rows(table));
  }

  private String at() {
    return window.ask("focused");
  }

  private void key(String key, String before) {
    window.key(key);
    moved(() -> !at().equals(before));
  }

  /** What doesn't move in time stays where it is: the next key may move it. */
  private static void moved(java.util.concurrent.Callable<Boolean> done) {
    try {
      await().atMost(MOVES).pollInterval(Duration.ofMillis(10)).until(done);
    } catch (ConditionTimeoutException e) {
      assertThat(e).isNotNull();
    }
  }
}
