package org.anlan.console.internal.admin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.access.AuditEntry;
import org.anlan.api.access.AuditFilter;

/**
 * Reads the audit trail page by page, newest first, through one or several of the server's filters
 * at once. Not for the UI thread, nor for several threads.
 */
final class Trail {
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 20;

  /** One filter and how far it was read. */
  private static final class Strand {
    private final AuditFilter filter;
    private Optional<String> next = Optional.empty();
    private Instant last = Instant.MAX;
    private boolean ended;

    Strand(AuditFilter filter) {
      this.filter = filter;
    }
  }

  private final BiFunction<AuditFilter, Paging, Page<AuditEntry>> source;
  private final Predicate<AuditEntry> wanted;
  private final List<Strand> strands;
  private final List<AuditEntry> waiting = new ArrayList<>();

  /**
   * From the beginning.
   *
   * @param filters what is read is what any of these lets through
   * @param wanted what of that is given on
   */
  Trail(
      BiFunction<AuditFilter, Paging, Page<AuditEntry>> source,
      List<AuditFilter> filters,
      Predicate<AuditEntry> wanted) {
    this.source = source;
    this.wanted = wanted;
    this.strands = filters.stream().map(Strand::new).toList();
  }

  /** The next entries, newest first: about a page, fewer when there are few. */
  List<AuditEntry> more() {
    List<AuditEntry> given = new ArrayList<>();
    for (int i = 0; i < MOST_PAGES && given.size() < PAGE && hasMore(); i++) {
      strands.stream().filter(strand -> !strand.ended).forEach(this::read);
      // what one strand may still bring in between has to wait
      Instant horizon =
          strands.stream()
              .filter(strand -> !strand.ended)
              .map(strand -> strand.last)
              .max(Comparator.naturalOrder())
              .orElse(Instant.MIN);
      waiting.stream().filter(entry -> !entry.at().isBefore(horizon)).forEach(given::add);
      waiting.removeIf(entry -> !entry.at().isBefore(horizon));
    }
    given.sort(Comparator.comparing(AuditEntry::at).reversed());
    return List.copyOf(given);
  }

  /** Whether there may be older ones. */
  boolean hasMore() {
    return !waiting.isEmpty() || strands.stream().anyMatch(strand -> !strand.ended);
  }

  private void read(Strand strand) {
    Page<AuditEntry> page = source.apply(strand.filter, new Paging(PAGE, strand.next));
    page.items().stream().filter(wanted).forEach(waiting::add);
    strand.next = page.next();
    strand.ended = page.next().isEmpty();
    if (!page.items().isEmpty()) {
      strand.last = page.items().get(page.items().size() - 1).at();
    }
  }
}
