package org.anlan.dutylog.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.anlan.api.Faults;
import org.anlan.api.Link;
import org.anlan.api.Text;
import org.anlan.api.log.NewLogEntry;

/** What an entry must be to be taken, beyond what its draft can see itself. */
final class EntryCheck {
  /** Clocks differ a little. */
  static final Duration AHEAD = Duration.ofMinutes(5);

  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Pattern PATH = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)*");

  private EntryCheck() {}

  static void check(NewLogEntry draft, Instant now, Faults faults) {
    draft.check(faults);
    draft
        .occurredAt()
        .ifPresent(
            at ->
                faults
                    .when(
                        at.isAfter(now.plus(AHEAD)),
                        "/occurredAt",
                        Text.of("不能晚于当前时间", "lies in the future"))
                    .when(
                        at.isBefore(EARLIEST),
                        "/occurredAt",
                        Text.of("不能早于 1900 年", "lies before 1900")));
    faults.when(
        draft.text() != null && !storable(draft.text()),
        "/text",
        Text.of("含有残缺的字符", "contains half a character (an unpaired surrogate)"));
    links(draft.links(), faults);
  }

  /** The draft as it is kept: times cut to what the database holds. */
  static NewLogEntry storable(NewLogEntry d) {
    return new NewLogEntry(
        d.kind(),
        d.text(),
        d.occurredAt().map(at -> at.truncatedTo(ChronoUnit.MICROS)),
        d.links(),
        d.drill(),
        d.offline(),
        d.corrects());
  }

  private static void links(List<Link> links, Faults faults) {
    for (int i = 0; i < links.size(); i++) {
      String path = links.get(i).entity();
      faults.when(
          path.length() > 64 || !PATH.matcher(path).matches(),
          "/links/" + i + "/entity",
          Text.of("须为集合路径，如 tasks", "must be a collection's path, as in tasks"));
    }
  }

  private static boolean storable(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
