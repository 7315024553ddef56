package org.anlan.roster.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.anlan.api.roster.DutyOverride;
import org.anlan.api.roster.DutyRole;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Post;
import org.anlan.api.roster.Schedule;
import org.anlan.api.roster.Shift;

/** What must hold for every schedule, stand-ins and stretch of time. */
class RotationProperties {
  private static final Instant BEGIN = Instant.parse("2009-06-01T00:00:00Z");

  /** Pago Pago's neighbour Apia left out a whole day at the end of 2011. */
  private static final List<String> ZONES =
      List.of(
          "Asia/Shanghai",
          "Europe/Berlin",
          "America/New_York",
          "Australia/Lord_Howe",
          "Pacific/Apia",
          "Asia/Kathmandu",
          "UTC");

  record Case(Schedule schedule, List<DutyOverride> overrides, Instant from, Instant to) {
    Rotation rotation() {
      return new Rotation(schedule, overrides);
    }

    List<Shift> shifts() {
      return rotation().shifts(from, to);
    }
  }

  @Property(tries = 400)
  void leavesNoHoleAndNoOverlap(@ForAll("cases") Case any) {
    List<Shift> shifts = any.shifts();
    for (Shift shift : shifts) {
      assertThat(shift.to()).isAfter(shift.from()).isAfter(any.from());
      assertThat(shift.from()).isBefore(any.to());
    }
    for (int i = 0; i + 1 < shifts.size(); i++) {
      assertThat(shifts.get(i).to()).isEqualTo(shifts.get(i + 1).from());
    }
    Instant first = new Rotation(any.schedule(), List.of()).shifts(BEGIN, any.to()).get(0).from();
    if (any.schedule().until().isEmpty() && any.to().isAfter(any.from())) {
      assertThat(shifts.get(0).from()).isBeforeOrEqualTo(later(any.from(), first));
      assertThat(shifts.get(shifts.size() - 1).to()).isAfterOrEqualTo(any.to());
    }
  }

  @Property(tries = 400)
  void fillsEveryPostWithThatManyDifferentPeople(@ForAll("cases") Case any) {
    for (Shift shift : new Rotation(any.schedule(), List.of()).shifts(any.from(), any.to())) {
      int at = 0;
      for (Post post : any.schedule().posts()) {
        int able = Math.min(post.count(), Set.copyOf(post.rotation()).size());
        List<PersonId> people =
            shift.places().subList(at, at + able).stream().map(Shift.Place::personId).toList();
        assertThat(people).doesNotHaveDuplicates().isSubsetOf(post.rotation());
        at += able;
      }
      assertThat(shift.places()).hasSize(at);
    }
  }

  @Property(tries = 400)
  void keepsTheRotationFair(@ForAll("cases") Case any) {
    List<Shift> shifts =
        new Rotation(any.schedule(), List.of()).shifts(BEGIN, BEGIN.plus(Duration.ofDays(200)));
    Post post = any.schedule().posts().get(0);
    if (Set.copyOf(post.rotation()).size() < post.rotation().size()
        || post.rotation().size() < post.count()) {
      return;
    }
    var turns =
        shifts.stream()
            .flatMap(shift -> shift.places().subList(0, post.count()).stream())
            .collect(Collectors.groupingBy(Shift.Place::personId, Collectors.counting()));
    // A shift in an hour that doesn't exist falls out, and two may end a round in the middle.
    long most = turns.values().stream().mapToLong(n -> n).max().orElse(0);
    long least = post.rotation().stream().mapToLong(p -> turns.getOrDefault(p, 0L)).min().orElse(0);
    assertThat(most - least).isLessThanOrEqualTo(26);
  }

  @Property(tries = 400)
  void letsNobodyServeWhoIsReplaced(@ForAll("cases") Case any) {
    if (any.overrides().isEmpty()) {
      return;
    }
    DutyOverride only = any.overrides().get(0);
    Rotation rotation = new Rotation(any.schedule(), List.of(only));
    for (Shift shift : rotation.shifts(any.from(), any.to())) {
      boolean within = !shift.from().isBefore(only.from()) && !shift.to().isAfter(only.to());
      boolean outside = !shift.from().isBefore(only.to()) || !shift.to().isAfter(only.from());
      for (Shift.Place place : shift.places()) {
        assertThat(within && place.personId().equals(only.replaces())).isFalse();
        if (place.replaces().isPresent()) {
          assertThat(outside).isFalse();
          assertThat(place.personId()).isEqualTo(only.by());
        }
      }
    }
  }

  @Property(tries = 400)
  void sameShiftsHoweverTheTimeIsCut(@ForAll("cases") Case any) {
    Instant middle = any.from().plus(Duration.between(any.from(), any.to()).dividedBy(2));
    Set<Shift> together = new HashSet<>(any.shifts());
    Set<Shift> apart = new HashSet<>(any.rotation().shifts(any.from(), middle));
    apart.addAll(any.rotation().shifts(middle, any.to()));
    assertThat(apart).isEqualTo(together);
  }

  @Property(tries = 400)
  void agreesAtEveryMomentWithTheShifts(@ForAll("cases") Case any) {
    for (Shift shift : any.shifts()) {
      for (Instant moment : List.of(shift.from(), shift.to().minusNanos(1000))) {
        List<Rotation.Turn> turns = any.rotation().at(moment);
        assertThat(turns).extracting(Rotation.Turn::place).isEqualTo(shift.places());
        assertThat(turns)
            .allSatisfy(
                turn -> {
                  assertThat(turn.since()).isBeforeOrEqualTo(shift.from());
                  assertThat(turn.until()).isAfterOrEqualTo(shift.to());
                });
      }
    }
  }

  @Property(tries = 400)
  void missesExactlyWhatPlacesAreEmptyOrDoublyFilled(@ForAll("cases") Case any) {
    int wanted = any.schedule().posts().stream().mapToInt(Post::count).sum();
    var missing =
        any.rotation().gaps(any.from(), any.to()).stream()
            .collect(Collectors.groupingBy(g -> g.from(), Collectors.summingInt(g -> g.missing())));
    for (Shift shift : any.shifts()) {
      int there = (int) shift.places().stream().map(Shift.Place::personId).distinct().count();
      assertThat(missing.getOrDefault(shift.from(), 0)).isEqualTo(wanted - there);
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<Instant> from =
        Arbitraries.longs().between(0, 3L * 365 * 24 * 60).map(m -> BEGIN.plusSeconds(m * 60));
    Arbitrary<Duration> length =
        Arbitraries.integers().between(1, 20 * 24 * 60).map(Duration::ofMinutes);
    return Combinators.combine(schedules(), overrides(), from, length)
        .as((schedule, overrides, begin, l) -> new Case(schedule, overrides, begin, begin.plus(l)));
  }

  private static Arbitrary<Schedule> schedules() {
    Arbitrary<Integer> minutes = Arbitraries.of(60, 90, 120, 240, 480, 720, 1440);
    Arbitrary<LocalTime> start =
        Arbitraries.integers().between(0, 95).map(q -> LocalTime.of(q / 4, q % 4 * 15));
    Arbitrary<Optional<LocalDate>> until =
        Arbitraries.integers()
            .between(1, 1200)
            .map(d -> LocalDate.of(2009, 1, 1).plusDays(d + 200))
            .optional(0.3);
    return Combinators.combine(
            Arbitraries.of(ZONES), minutes, start, until, posts().list().ofMinSize(1).ofMaxSize(3))
        .as(RotationProperties::schedule);
  }

  private static Schedule schedule(
      String zone, int minutes, LocalTime start, Optional<LocalDate> until, List<Post> posts) {
    Schedule base =
        RotationTest.schedule(ZoneId.of(zone), Duration.ofMinutes(minutes), until, posts);
    return new Schedule(
        base.id(),
        base.stamp(),
        base.name(),
        base.unitId(),
        base.mode(),
        base.zone(),
        LocalDate.of(2009, 1, 1),
        until,
        start,
        base.shiftLength(),
        posts);
  }

  private static Arbitrary<Post> posts() {
    Arbitrary<List<Integer>> people =
        Arbitraries.integers().between(1, 8).list().ofMinSize(1).ofMaxSize(8);
    return Combinators.combine(
            Arbitraries.of(DutyRole.class), Arbitraries.integers().between(1, 5), people)
        .as(
            (role, count, rotation) ->
                new Post(
                    role,
                    role.name(),
                    count,
                    rotation.stream().map(RotationTest::person).toList()));
  }

  private static Arbitrary<List<DutyOverride>> overrides() {
    Arbitrary<Instant> from =
        Arbitraries.longs().between(0, 3L * 365 * 24).map(h -> BEGIN.plusSeconds(h * 3600));
    Arbitrary<Duration> length =
        Arbitraries.integers().between(1, 60 * 24 * 60).map(Duration::ofMinutes);
    Arbitrary<Integer> person = Arbitraries.integers().between(1, 9);
    return Combinators.combine(from, length, person, person)
        .filter((f, l, a, b) -> !a.equals(b))
        .as((f, l, a, b) -> override(f, l, a, b))
        .list()
        .ofMaxSize(6)
        .map(ArrayList::new);
  }

  private static DutyOverride override(Instant from, Duration length, int replaces, int by) {
    return RotationTest.override(
        from, from.plus(length), RotationTest.person(replaces), RotationTest.person(by));
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
