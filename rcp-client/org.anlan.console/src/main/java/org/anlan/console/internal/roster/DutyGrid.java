package org.anlan.console.internal.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.api.roster.Gap;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Post;
import org.anlan.api.roster.Schedule;
import org.anlan.api.roster.Shift;

/** A month of a schedule: a row for each place of each post and time of day, a column a day. */
record DutyGrid(YearMonth month, List<Row> rows) {
  /**
   * A place of a post at a time of the day.
   *
   * @param place which of the post's places, from 0
   * @param begin when its shift begins
   * @param cells one for each day of the month
   */
  record Row(Post post, int place, LocalTime begin, List<Cell> cells) {}

  /**
   * Who has a place on a day.
   *
   * @param pieces whoever has it, one after the other; empty: nobody
   * @param missing whether somebody is missing here: nobody has it, or one who is busy elsewhere
   * @param exists whether the schedule has a shift there at all
   */
  record Cell(
      LocalDate day,
      Instant from,
      Instant to,
      List<Piece> pieces,
      boolean missing,
      boolean exists) {}

  /** A time without a change of hands. */
  record Piece(PersonId person, Optional<PersonId> replaces, Instant from, Instant to) {}

  private record Key(int post, int place, LocalDateTime begin) {}

  DutyGrid {
    rows = List.copyOf(rows);
  }

  /** The month from the shifts and gaps that touch it. */
  static DutyGrid of(Schedule schedule, YearMonth month, List<Shift> shifts, List<Gap> gaps) {
    Map<Key, List<Piece>> pieces = pieces(schedule, shifts);
    List<Row> rows = new ArrayList<>();
    for (int post = 0; post < schedule.posts().size(); post++) {
      for (int place = 0; place < schedule.posts().get(post).count(); place++) {
        for (LocalTime begin : begins(schedule)) {
          Key first = new Key(post, place, month.atDay(1).atTime(begin));
          rows.add(row(schedule, first, pieces, gaps));
        }
      }
    }
    return new DutyGrid(month, rows);
  }

  /** The times of the day at which shifts begin, as the clock goes. */
  static List<LocalTime> begins(Schedule schedule) {
    long perDay = Duration.ofDays(1).dividedBy(schedule.shiftLength());
    List<LocalTime> begins = new ArrayList<>();
    for (long i = 0; i < perDay; i++) {
      begins.add(schedule.shiftStart().plus(schedule.shiftLength().multipliedBy(i)));
    }
    begins.sort(null);
    return begins;
  }

  private static Map<Key, List<Piece>> pieces(Schedule schedule, List<Shift> shifts) {
    Map<Key, List<Piece>> pieces = new HashMap<>();
    for (Shift shift : shifts) {
      LocalDateTime begin = begin(schedule, shift.from());
      int next = 0;
      for (int post = 0; post < schedule.posts().size(); post++) {
        int filled = filled(schedule.posts().get(post));
        for (int place = 0; place < filled && next < shift.places().size(); place++) {
          Shift.Place one = shift.places().get(next++);
          pieces
              .computeIfAbsent(new Key(post, place, begin), key -> new ArrayList<>())
              .add(new Piece(one.personId(), one.replaces(), shift.from(), shift.to()));
        }
      }
    }
    return pieces;
  }

  /** When the shift began that this moment is in. */
  private static LocalDateTime begin(Schedule schedule, Instant moment) {
    LocalDateTime start = schedule.from().atTime(schedule.shiftStart());
    LocalDateTime local = LocalDateTime.ofInstant(moment, schedule.zone());
    long length = schedule.shiftLength().toSeconds();
    long number = Math.floorDiv(ChronoUnit.SECONDS.between(start, local), length);
    return start.plusSeconds(number * length);
  }

  private static int filled(Post post) {
    return (int) Math.min(post.count(), post.rotation().stream().distinct().count());
  }

  private static Row row(
      Schedule schedule, Key first, Map<Key, List<Piece>> pieces, List<Gap> gaps) {
    Post post = schedule.posts().get(first.post());
    YearMonth month = YearMonth.from(first.begin());
    List<Cell> cells = new ArrayList<>();
    for (int day = 0; day < month.lengthOfMonth(); day++) {
      Key key = new Key(first.post(), first.place(), first.begin().plusDays(day));
      cells.add(cell(schedule, key, merged(pieces.getOrDefault(key, List.of())), gaps));
    }
    return new Row(post, first.place(), first.begin().toLocalTime(), List.copyOf(cells));
  }

  private static Cell cell(Schedule schedule, Key key, List<Piece> here, List<Gap> gaps) {
    Post post = schedule.posts().get(key.post());
    Instant from = key.begin().atZone(schedule.zone()).toInstant();
    Instant to = key.begin().plus(schedule.shiftLength()).atZone(schedule.zone()).toInstant();
    LocalDate day = key.begin().toLocalDate();
    LocalDateTime first = schedule.from().atTime(schedule.shiftStart());
    boolean exists =
        !key.begin().isBefore(first) && schedule.until().map(day::isBefore).orElse(true);
    boolean missing =
        exists
            && gaps.stream()
                .filter(gap -> gap.post().equals(post.name()) && gap.role() == post.role())
                .filter(gap -> gap.from().isBefore(to) && gap.to().isAfter(from))
                .anyMatch(gap -> key.place() >= post.count() - gap.missing());
    return new Cell(day, from, to, here, missing, exists);
  }

  /** Pieces in which nothing changes for this place are one. */
  private static List<Piece> merged(List<Piece> pieces) {
    List<Piece> merged = new ArrayList<>();
    for (Piece piece : pieces) {
      int last = merged.size() - 1;
      boolean goesOn =
          last >= 0
              && merged.get(last).person().equals(piece.person())
              && merged.get(last).replaces().equals(piece.replaces())
              && merged.get(last).to().equals(piece.from());
      if (goesOn) {
        Piece before = merged.remove(last);
        merged.add(new Piece(piece.person(), piece.replaces(), before.from(), piece.to()));
      } else {
        merged.add(piece);
      }
    }
    return List.copyOf(merged);
  }

  /** How many places of the month aren't filled as they should be. */
  long missing() {
    return rows.stream().flatMap(row -> row.cells().stream()).filter(Cell::missing).count();
  }
}
