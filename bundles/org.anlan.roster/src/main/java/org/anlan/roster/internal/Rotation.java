package org.anlan.roster.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.anlan.api.roster.DutyOverride;
import org.anlan.api.roster.Gap;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Post;
import org.anlan.api.roster.Schedule;
import org.anlan.api.roster.Shift;

/**
 * Who is on duty by a schedule and its stand-ins: a function of that snapshot, without I/O.
 *
 * <p>Shifts begin at fixed times of the local clock; where the clock jumps, a shift is longer or
 * shorter and none overlaps or leaves a hole. A shift that changes hands midway is given in pieces.
 */
final class Rotation {
  private final Schedule schedule;
  private final List<DutyOverride> overrides;
  private final LocalDateTime start;
  private final long seconds;

  /**
   * A snapshot.
   *
   * @param overrides oldest first
   */
  Rotation(Schedule schedule, List<DutyOverride> overrides) {
    this.schedule = schedule;
    this.overrides = List.copyOf(overrides);
    this.start = schedule.from().atTime(schedule.shiftStart());
    this.seconds = schedule.shiftLength().toSeconds();
  }

  /** Somebody's place at a moment and how long it is theirs without a change of hands. */
  record Turn(Shift.Place place, Instant since, Instant until) {}

  /** The shifts, or pieces of them, that touch the time, in order. */
  List<Shift> shifts(Instant from, Instant to) {
    List<Shift> found = new ArrayList<>();
    Rotation near = near(from, to);
    for (long n = Math.max(0, numberAt(from)); begin(n).isBefore(to) && exists(n); n++) {
      near.pieces(n).stream()
          .filter(piece -> piece.to().isAfter(from) && piece.from().isBefore(to))
          .forEach(found::add);
    }
    return found;
  }

  /** Who is on duty at a moment, in the order of the posts. */
  List<Turn> at(Instant moment) {
    long n = numberAt(moment);
    if (!exists(n)) {
      return List.of();
    }
    List<Shift> pieces = near(begin(n), begin(n + 1)).pieces(n);
    int now = 0;
    while (!pieces.get(now).to().isAfter(moment)) {
      now++;
    }
    List<Turn> turns = new ArrayList<>();
    for (int place = 0; place < pieces.get(now).places().size(); place++) {
      turns.add(turn(pieces, now, place));
    }
    return turns;
  }

  /** What is missing in that time, piece by piece. */
  List<Gap> gaps(Instant from, Instant to) {
    return shifts(from, to).stream().flatMap(shift -> gaps(shift).stream()).toList();
  }

  /** Whether the person has a turn in that time, be it one a stand-in has taken over already. */
  boolean hasTurn(PersonId person, Instant from, Instant to) {
    return shifts(from, to).stream()
        .flatMap(shift -> shift.places().stream())
        .anyMatch(
            place ->
                place.personId().equals(person) || place.replaces().equals(Optional.of(person)));
  }

  private List<Gap> gaps(Shift shift) {
    List<Gap> gaps = new ArrayList<>();
    Set<PersonId> busy = new HashSet<>();
    int place = 0;
    for (Post post : schedule.posts()) {
      int missing = post.count();
      for (int end = place + filled(post); place < end; place++) {
        missing -= busy.add(shift.places().get(place).personId()) ? 1 : 0;
      }
      if (missing > 0) {
        gaps.add(
            new Gap(schedule.id(), shift.from(), shift.to(), post.role(), post.name(), missing));
      }
    }
    return gaps;
  }

  private Turn turn(List<Shift> pieces, int now, int place) {
    Shift.Place mine = pieces.get(now).places().get(place);
    int first = now;
    while (first > 0 && pieces.get(first - 1).places().get(place).equals(mine)) {
      first--;
    }
    int last = now;
    while (last + 1 < pieces.size() && pieces.get(last + 1).places().get(place).equals(mine)) {
      last++;
    }
    return new Turn(mine, pieces.get(first).from(), pieces.get(last).to());
  }

  /** The same schedule with only the stand-ins that matter in that time. */
  private Rotation near(Instant from, Instant to) {
    Instant first = begin(Math.max(0, numberAt(from)));
    Instant last = begin(Math.max(0, numberAt(to)) + 1);
    return new Rotation(
        schedule,
        overrides.stream().filter(o -> o.from().isBefore(last) && o.to().isAfter(first)).toList());
  }

  private List<Shift> pieces(long n) {
    Instant begin = begin(n);
    Instant end = begin(n + 1);
    TreeSet<Instant> cuts = new TreeSet<>(List.of(begin, end));
    for (DutyOverride override : overrides) {
      cuts.add(override.from());
      cuts.add(override.to());
    }
    List<Instant> edges = List.copyOf(cuts.subSet(begin, true, end, true));
    List<Shift> pieces = new ArrayList<>();
    for (int i = 0; i + 1 < edges.size(); i++) {
      join(pieces, edges.get(i), edges.get(i + 1), places(n, edges.get(i)));
    }
    return pieces;
  }

  private void join(List<Shift> pieces, Instant from, Instant to, List<Shift.Place> places) {
    int last = pieces.size() - 1;
    boolean same = last >= 0 && pieces.get(last).places().equals(places);
    Instant since = same ? pieces.remove(last).from() : from;
    pieces.add(new Shift(schedule.id(), since, to, places));
  }

  private List<Shift.Place> places(long n, Instant moment) {
    List<DutyOverride> now =
        overrides.stream()
            .filter(o -> !o.from().isAfter(moment) && o.to().isAfter(moment))
            .toList();
    List<Shift.Place> places = new ArrayList<>();
    for (Post post : schedule.posts()) {
      for (PersonId person : takingTurn(post, n)) {
        PersonId by = standIn(person, now);
        Optional<PersonId> replaces = by.equals(person) ? Optional.empty() : Optional.of(person);
        places.add(new Shift.Place(post.role(), post.name(), by, replaces));
      }
    }
    return places;
  }

  /** The next {@code count} of the rotation; one who stands in it twice is not taken twice. */
  private static Set<PersonId> takingTurn(Post post, long n) {
    int size = post.rotation().size();
    int next = (int) Math.floorMod(n * post.count(), (long) size);
    Set<PersonId> taken = new LinkedHashSet<>();
    for (int i = 0; i < size && taken.size() < post.count(); i++) {
      taken.add(post.rotation().get((next + i) % size));
    }
    return taken;
  }

  private static int filled(Post post) {
    return (int) Math.min(post.count(), post.rotation().stream().distinct().count());
  }

  /**
   * Who is there instead: the newest arrangement counts, and one made later for the stand-in counts
   * for the turns they took over. Nobody gets their own turn back this way, so two can swap.
   */
  private static PersonId standIn(PersonId person, List<DutyOverride> overrides) {
    Set<PersonId> seen = new HashSet<>(Set.of(person));
    PersonId now = person;
    for (int i = newest(overrides, now, -1, seen); i >= 0; i = newest(overrides, now, i, seen)) {
      now = overrides.get(i).by();
      seen.add(now);
    }
    return now;
  }

  private static int newest(
      List<DutyOverride> overrides, PersonId replaces, int after, Set<PersonId> seen) {
    for (int i = overrides.size() - 1; i > after; i--) {
      DutyOverride override = overrides.get(i);
      if (override.replaces().equals(replaces) && !seen.contains(override.by())) {
        return i;
      }
    }
    return -1;
  }

  private boolean exists(long n) {
    return n >= 0 && schedule.until().map(u -> local(n).toLocalDate().isBefore(u)).orElse(true);
  }

  /** The number of the shift at this moment; negative before the first. */
  private long numberAt(Instant moment) {
    LocalDateTime local = LocalDateTime.ofInstant(moment, schedule.zone());
    long n = Math.floorDiv(ChronoUnit.SECONDS.between(start, local), seconds);
    while (begin(n).isAfter(moment)) {
      n--;
    }
    while (!begin(n + 1).isAfter(moment)) {
      n++;
    }
    return n;
  }

  private LocalDateTime local(long n) {
    return start.plusSeconds(n * seconds);
  }

  /** Grows with n, and stands still only where a whole shift falls into hours that don't exist. */
  private Instant begin(long n) {
    return instant(local(n), schedule.zone());
  }

  private static Instant instant(LocalDateTime local, ZoneId zone) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      ZoneOffsetTransition jump = zone.getRules().getTransition(local);
      return jump.getInstant();
    }
    return local.toInstant(offsets.get(0));
  }
}
