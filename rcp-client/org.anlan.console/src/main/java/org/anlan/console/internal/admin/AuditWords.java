package org.anlan.console.internal.admin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anlan.api.Link;
import org.anlan.console.internal.text.Words;

/** What the audit trail's actions and targets mean. */
final class AuditWords {
  private static final Pattern TARGET = Pattern.compile("/?([a-z/-]+)/([0-9a-fA-F-]{36})(?:/.*)?");
  private static final List<String> KNOWN =
      List.of(
          "session.signed-in",
          "session.signed-out",
          "session.refused",
          "request.forbidden",
          "request.unauthenticated",
          "users.add",
          "users.update",
          "users.me.password.add",
          "backup.written",
          "resources.movements.add",
          "log.entries.add");

  private AuditWords() {}

  /** The actions most looked for, in words. */
  static List<String> known() {
    return KNOWN.stream().map(AuditWords::of).toList();
  }

  /** An action in words; one without words of its own as it is. */
  static String of(String action) {
    return Words.or("admin.action." + action.toLowerCase(Locale.ROOT), action);
  }

  /** The action behind words, or the words themselves. */
  static String action(String words) {
    return KNOWN.stream().filter(action -> of(action).equals(words)).findFirst().orElse(words);
  }

  /** What a target points to, if it is one thing. */
  static Optional<Link> link(String target) {
    Matcher matcher = TARGET.matcher(target);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Link(matcher.group(1), UUID.fromString(matcher.group(2))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
