package org.anlan.console.internal.matters;

import java.util.ArrayList;
import java.util.List;
import org.anlan.api.notifications.Notification;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;

/** Notifications in words. */
public final class NoticeWords {
  private NoticeWords() {}

  /** By what way it goes. */
  public static String channel(Notification notice) {
    return Words.or("channel." + notice.channel(), notice.channel());
  }

  /** What came back: how far it is, from whom, when, and what was said. */
  public static String back(Notification notice, Times times) {
    List<String> parts = new ArrayList<>();
    parts.add(Words.of("notice-state", notice.state()));
    notice.confirmedBy().ifPresent(parts::add);
    notice.confirmedAt().ifPresent(at -> parts.add(times.full(at)));
    notice.remark().ifPresent(parts::add);
    return String.join(" · ", parts);
  }
}
