package org.anlan.console.internal.incidents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.IncidentId;
import org.anlan.api.incidents.Report;
import org.anlan.api.incidents.TimelineEntry;
import org.anlan.api.notifications.Notification;
import org.anlan.api.notifications.NotificationFilter;
import org.anlan.api.plans.Activation;
import org.anlan.api.plans.ActivationFilter;
import org.anlan.api.resources.Item;
import org.anlan.api.resources.ItemId;
import org.anlan.api.resources.Movement;
import org.anlan.api.resources.MovementFilter;
import org.anlan.api.resources.StoreId;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskFilter;
import org.anlan.client.AnlanClient;

/**
 * An incident with everything that belongs to it.
 *
 * @param unit the name of the unit whose area it is in
 * @param activations the responses it set off
 * @param tasks those given out for it or by one of its responses
 * @param movements the supplies that moved for it, its responses or its tasks
 * @param items what moved, where it is still known
 * @param stores the names of the stores it came from
 * @param told who was told of it, its tasks or its reports, newest first
 */
record Whole(
    Incident incident,
    String unit,
    List<Activation> activations,
    List<Report> reports,
    List<TimelineEntry> timeline,
    List<Task> tasks,
    List<Movement> movements,
    Map<ItemId, Item> items,
    Map<StoreId, String> stores,
    List<Notification> told) {
  private static final int MOST = 10_000;
  private static final MovementFilter ANY_MOVEMENT =
      new MovementFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  private static final NotificationFilter ANY_NOTICE =
      new NotificationFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Reads it; not for the UI thread. */
  static Whole read(AnlanClient client, IncidentId id) {
    Incident incident = client.incidents().get(id);
    List<Activation> activations = activations(client, id);
    List<Report> reports = client.reports().of(id);
    List<UUID> roots =
        Stream.concat(Stream.of(id.value()), activations.stream().map(a -> a.id().value()))
            .toList();
    List<Task> tasks =
        each(roots, root -> client.tasks().list(TaskFilter.from(root), all()).items(), Task::id);
    Set<UUID> origins = new HashSet<>(roots);
    tasks.forEach(task -> origins.add(task.id().value()));
    List<Movement> movements = movements(client, incident, origins);
    Set<UUID> subjects = new HashSet<>(origins);
    reports.forEach(report -> subjects.add(report.id().value()));
    return new Whole(
        incident,
        client.units().find(incident.unitId()).map(unit -> unit.name()).orElse(""),
        activations,
        reports,
        client.incidents().timeline(id),
        tasks,
        movements,
        items(client, movements),
        stores(client, movements),
        told(client, incident, subjects));
  }

  /** The tasks somebody still has to act on. */
  List<Task> openTasks() {
    return tasks.stream().filter(task -> task.state().isOpen()).toList();
  }

  private static List<Movement> movements(
      AnlanClient client, Incident incident, Set<UUID> origins) {
    return since(
            begin(incident), Movement::at, paging -> client.stock().movements(ANY_MOVEMENT, paging))
        .stream()
        .filter(m -> m.origin().filter(of -> origins.contains(of.id())).isPresent())
        .toList();
  }

  private static List<Notification> told(
      AnlanClient client, Incident incident, Set<UUID> subjects) {
    return since(
            begin(incident),
            n -> n.stamp().createdAt(),
            paging -> client.notifications().list(ANY_NOTICE, paging))
        .stream()
        .filter(n -> n.about().filter(of -> subjects.contains(of.id())).isPresent())
        .toList();
  }

  private static Instant begin(Incident incident) {
    Instant learnt = incident.receivedAt();
    Instant opened = incident.stamp().createdAt();
    return learnt.isBefore(opened) ? learnt : opened;
  }

  /** Reads a list that is newest first as far back as the incident goes. */
  private static <T> List<T> since(
      Instant begin, Function<T, Instant> at, Function<Paging, Page<T>> list) {
    List<T> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<T> page = list.apply(new Paging(Paging.MOST, after));
      all.addAll(page.items());
      boolean older =
          page.items().isEmpty()
              || at.apply(page.items().get(page.items().size() - 1)).isBefore(begin);
      after = older ? Optional.empty() : page.next();
    } while (after.isPresent() && all.size() < MOST);
    return all;
  }

  private static <T> List<T> each(List<UUID> of, Function<UUID, List<T>> read, Function<T, ?> key) {
    Map<Object, T> all = new LinkedHashMap<>();
    of.forEach(id -> read.apply(id).forEach(row -> all.put(key.apply(row), row)));
    return new ArrayList<>(all.values());
  }

  private static List<Activation> activations(AnlanClient client, IncidentId id) {
    ActivationFilter filter =
        new ActivationFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(id),
            Optional.empty());
    return client.activations().list(filter, all()).items();
  }

  private static Map<ItemId, Item> items(AnlanClient client, List<Movement> movements) {
    return movements.stream()
        .map(Movement::itemId)
        .distinct()
        .flatMap(id -> client.items().find(id).stream())
        .collect(Collectors.toMap(Item::id, Function.identity()));
  }

  private static Map<StoreId, String> stores(AnlanClient client, List<Movement> movements) {
    return movements.stream()
        .flatMap(m -> Stream.concat(Stream.of(m.storeId()), m.toStoreId().stream()))
        .distinct()
        .flatMap(id -> client.stores().find(id).stream())
        .collect(Collectors.toMap(store -> store.id(), store -> store.name()));
  }

  private static Paging all() {
    return Paging.first(Paging.MOST);
  }
}
