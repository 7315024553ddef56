package org.anlan.incidents.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Link;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.TimelineEntry;
import org.anlan.api.log.DutyLogService;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.LogFilter;
import org.anlan.api.plans.Activation;
import org.anlan.api.plans.ActivationFilter;
import org.anlan.api.plans.ActivationService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * What the duty log says of an incident: what points to it, to the responses it set off, and to the
 * warning before it. All that happens stands in the log, so nothing else has to be asked.
 */
@Component(service = Timeline.class)
public final class Timeline {
  private static final int MOST = 5_000;
  private final DutyLogService log;

  /** Plans may be absent; then an incident simply has no responses. */
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  @SuppressWarnings("NullAway")
  private volatile ActivationService activations;

  @Activate
  public Timeline(@Reference DutyLogService log) {
    this.log = log;
  }

  /** The entries, oldest first. */
  List<TimelineEntry> of(Incident incident) {
    Map<Long, LogEntry> entries = new LinkedHashMap<>();
    gather(incident.id().value(), entries);
    incident.warningId().ifPresent(warning -> gather(warning.value(), entries));
    responses(incident).forEach(response -> gather(response.id().value(), entries));
    return entries.values().stream()
        .sorted(Comparator.comparing(LogEntry::occurredAt).thenComparing(LogEntry::number))
        .map(Timeline::entry)
        .toList();
  }

  private List<Activation> responses(Incident incident) {
    ActivationService service = activations;
    if (service == null) {
      return List.of();
    }
    ActivationFilter filter =
        new ActivationFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(incident.id()),
            Optional.empty());
    return service.list(filter, Paging.first(Paging.MOST)).items();
  }

  private void gather(UUID link, Map<Long, LogEntry> entries) {
    LogFilter filter =
        new LogFilter(
            Optional.empty(),
            Optional.of(link),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Optional<String> after = Optional.empty();
    do {
      Page<LogEntry> page = log.list(filter, new Paging(Paging.MOST, after));
      page.items().forEach(entry -> entries.put(entry.number(), entry));
      after = page.next();
    } while (after.isPresent() && entries.size() < MOST);
  }

  private static TimelineEntry entry(LogEntry entry) {
    List<Link> links = new ArrayList<>(entry.links());
    links.removeIf(link -> link.entity().equals("incidents"));
    Link link =
        links.isEmpty() ? new Link("log/entries", entry.id().value()) : links.get(links.size() - 1);
    String kind = entry.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    return new TimelineEntry(entry.occurredAt(), entry.by(), kind, entry.text(), link);
  }
}
