package org.anlan.dutylog.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.api.Link;
import org.anlan.api.Stamp;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.LogEntryId;
import org.anlan.api.log.LogKind;

/** Entries as the API gives them, from entries as they lie on disk and back. */
final class Entries {
  private Entries() {}

  static LogEntry of(ChainEntry e) {
    return new LogEntry(
        new LogEntryId(UUID.fromString(e.id())),
        new Stamp(1, e.recordedAt(), e.by(), e.recordedAt(), e.by()),
        e.number(),
        LogKind.valueOf(e.kind()),
        e.text(),
        e.occurredAt(),
        e.recordedAt(),
        e.by(),
        links(e.links()),
        e.drill(),
        e.offline(),
        e.corrects().map(UUID::fromString).map(LogEntryId::new),
        e.previousHash(),
        e.hash());
  }

  static String links(List<Link> links) {
    return links.stream().map(l -> l.entity() + "/" + l.id()).collect(Collectors.joining(","));
  }

  static List<Link> links(String column) {
    return column.isEmpty()
        ? List.of()
        : Arrays.stream(column.split(",")).map(Entries::link).toList();
  }

  /** The identities an entry is found by. */
  static List<UUID> findableBy(List<Link> links, Optional<LogEntryId> corrects) {
    return Stream.concat(links.stream().map(Link::id), corrects.map(LogEntryId::value).stream())
        .distinct()
        .toList();
  }

  private static Link link(String text) {
    int slash = text.lastIndexOf('/');
    return new Link(text.substring(0, slash), UUID.fromString(text.substring(slash + 1)));
  }
}
