package org.anlan.console.core.quick;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anlan.api.Link;
import org.anlan.api.Party;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewLogEntry;
import org.anlan.api.tasks.TaskDraft;

/**
 * What a typed line says.
 *
 * @param entry the log entry it becomes
 * @param task what it gives out, if it holds a deadline and somebody who is to do it
 * @param missing what is wrong with it, if it can't be taken as it is
 */
public record QuickEntry(NewLogEntry entry, Optional<TaskDraft> task, Optional<Missing> missing) {
  private static final int LONGEST_TITLE = 300;

  /** Why a line can't be taken. */
  public enum Missing {
    /** Nothing was typed. */
    TEXT,
    /** There is a deadline but nobody who is to do it. */
    WHO,
    /** What stands behind the sign is no time. */
    TIME
  }

  /**
   * Reads a line.
   *
   * @param chosen the names that were chosen while typing; those no longer in the line don't count
   * @param names the names that were typed without choosing count if only one is called so
   * @param now when it was written
   */
  public static QuickEntry of(
      LogKind kind, String line, List<Name> chosen, Names names, ZonedDateTime now, boolean drill) {
    List<Name> meant = meant(line, chosen, names);
    Optional<Token> task =
        Token.in(line).stream().filter(token -> token.sign() == Sign.TASK).findFirst();
    NewLogEntry entry =
        new NewLogEntry(
            kind,
            line.strip(),
            Optional.of(now.toInstant()),
            links(meant),
            drill,
            false,
            Optional.empty());
    if (line.isBlank()) {
      return new QuickEntry(entry, Optional.empty(), Optional.of(Missing.TEXT));
    }
    return task.map(token -> withTask(entry, line, token, meant, now))
        .orElseGet(() -> new QuickEntry(entry, Optional.empty(), Optional.empty()));
  }

  /**
   * The same, written about this: the entry points to it as well, and what it gives out comes from
   * it.
   *
   * @param drill whether it belongs to a drill
   */
  public QuickEntry about(Link link, boolean drill) {
    List<Link> links =
        Stream.concat(Stream.of(link), entry.links().stream()).distinct().limit(50).toList();
    NewLogEntry linked =
        new NewLogEntry(
            entry.kind(),
            entry.text(),
            entry.occurredAt(),
            links,
            drill,
            entry.offline(),
            entry.corrects());
    Optional<TaskDraft> given =
        task.map(
            t ->
                new TaskDraft(
                    t.title(),
                    t.detail(),
                    t.assignee(),
                    t.about(),
                    t.dueAt(),
                    drill,
                    Optional.of(link),
                    t.originKey()));
    return new QuickEntry(linked, given, missing);
  }

  private static QuickEntry withTask(
      NewLogEntry entry, String line, Token token, List<Name> meant, ZonedDateTime now) {
    Optional<ZonedDateTime> due = Deadline.of(token.typed(), now);
    Optional<Party> who =
        meant.stream()
            .filter(name -> line.contains(Sign.WHO.written() + name.name()))
            .flatMap(name -> party(name.link()).stream())
            .findFirst();
    if (due.isEmpty()) {
      return new QuickEntry(entry, Optional.empty(), Optional.of(Missing.TIME));
    }
    if (who.isEmpty()) {
      return new QuickEntry(entry, Optional.empty(), Optional.of(Missing.WHO));
    }
    TaskDraft task =
        new TaskDraft(
            title(line, token),
            Optional.empty(),
            who.get(),
            Optional.empty(),
            due.map(ZonedDateTime::toInstant),
            entry.drill(),
            Optional.empty(),
            Optional.empty());
    return new QuickEntry(entry, Optional.of(task), Optional.empty());
  }

  /** The line without its deadline. */
  private static String title(String line, Token deadline) {
    String rest = (line.substring(0, deadline.start()) + line.substring(deadline.end())).strip();
    String title = rest.isEmpty() ? line.strip() : rest.replaceAll("\\s+", " ");
    return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
  }

  private static List<Name> meant(String line, List<Name> chosen, Names names) {
    Set<Name> meant = new LinkedHashSet<>();
    chosen.stream()
        .filter(name -> stands(line, name))
        .sorted(Comparator.comparingInt(name -> line.indexOf(name.name())))
        .forEach(meant::add);
    for (Token token : Token.in(line)) {
      boolean known = meant.stream().anyMatch(name -> name.name().equals(token.typed()));
      if (token.sign() != Sign.TASK && !known) {
        List<Name> exact =
            names.by().getOrDefault(token.sign(), List.of()).stream()
                .filter(name -> name.name().equals(token.typed()))
                .limit(2)
                .toList();
        if (exact.size() == 1) {
          meant.add(exact.get(0));
        }
      }
    }
    return new ArrayList<>(meant);
  }

  private static boolean stands(String line, Name name) {
    return line.contains(Sign.WHO.written() + name.name())
        || line.contains(Sign.WHAT.written() + name.name());
  }

  private static List<Link> links(List<Name> names) {
    return names.stream().map(Name::link).distinct().limit(50).toList();
  }

  private static Optional<Party> party(Link link) {
    return switch (link.entity().toLowerCase(Locale.ROOT)) {
      case "roster/persons" -> Optional.of(new Party(Party.Kind.PERSON, link.id()));
      case "roster/units" -> Optional.of(new Party(Party.Kind.UNIT, link.id()));
      case "roster/teams" -> Optional.of(new Party(Party.Kind.TEAM, link.id()));
      case "roster/positions" -> Optional.of(new Party(Party.Kind.POSITION, link.id()));
      default -> Optional.empty();
    };
  }
}
