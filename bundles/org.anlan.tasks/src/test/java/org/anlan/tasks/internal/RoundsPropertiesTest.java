package org.anlan.tasks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.anlan.api.Faults;
import org.anlan.api.tasks.Recurrence;
import org.anlan.api.tasks.Recurrence.Every;

class RoundsPropertiesTest {
  @Property
  void roundsFollowWithoutHoleOrOverlap(
      @ForAll("recurrences") Recurrence recurrence, @ForAll("moments") Instant moment) {
    Rounds.Span span = Rounds.dueAfter(recurrence, moment);
    Instant begins = span.period().atStartOfDay(recurrence.zone()).toInstant();
    assertThat(span.dueAt()).isAfter(moment).isAfterOrEqualTo(begins);
    assertThat(span.endsAt()).isAfterOrEqualTo(span.dueAt());
    Rounds.Span next = Rounds.dueAfter(recurrence, span.endsAt());
    assertThat(next.period().atStartOfDay(recurrence.zone()).toInstant()).isEqualTo(span.endsAt());
    assertThat(next.dueAt()).isAfter(span.endsAt());
  }

  @Property
  void noRoundThatIsStillDueIsPassedOver(
      @ForAll("recurrences") Recurrence recurrence, @ForAll("moments") Instant moment) {
    Rounds.Span span = Rounds.dueAfter(recurrence, moment);
    Rounds.Span before = Rounds.dueAfter(recurrence, moment.minus(java.time.Duration.ofDays(400)));
    while (before.period().isBefore(span.period())) {
      assertThat(before.dueAt()).isBeforeOrEqualTo(moment);
      before = Rounds.dueAfter(recurrence, before.endsAt());
    }
    assertThat(before).isEqualTo(span);
  }

  @Provide
  Arbitrary<Recurrence> recurrences() {
    return Combinators.combine(
            Arbitraries.of(Every.class),
            Arbitraries.integers().between(1, 366),
            Arbitraries.integers().between(0, 24 * 60 - 1),
            Arbitraries.of("Asia/Shanghai", "Europe/Berlin", "America/New_York", "UTC"))
        .as(
            (every, day, minute, zone) ->
                new Recurrence(every, day, LocalTime.ofSecondOfDay(minute * 60L), ZoneId.of(zone)))
        .filter(
            recurrence -> {
              Faults faults = new Faults();
              recurrence.check(faults);
              return faults.found().isEmpty();
            });
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.longs()
        .between(
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond(),
            Instant.parse("2060-01-01T00:00:00Z").getEpochSecond())
        .map(Instant::ofEpochSecond);
  }
}
