package org.anlan.console.core.live;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anlan.api.AnlanException;
import org.anlan.api.Link;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.changes.Change;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.IncidentFilter;
import org.anlan.api.incidents.IncidentState;
import org.anlan.api.places.Place;
import org.anlan.api.places.PlaceFilter;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonFilter;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitFilter;
import org.anlan.api.roster.UnitId;
import org.anlan.client.AnlanClient;
import org.anlan.console.core.line.Line;
import org.anlan.console.core.line.LineListener;
import org.anlan.console.core.line.LineState;
import org.anlan.console.core.quick.Name;
import org.anlan.console.core.quick.Names;
import org.anlan.console.core.quick.Sign;
import org.anlan.console.core.store.JsonFile;

/** Keeps at hand whatever can be named in a line, also without a server. */
public final class LiveNames implements LineListener, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(LiveNames.class.getName());
  private static final Duration GATHER = Duration.ofSeconds(2);
  private static final List<String> NAMED =
      List.of("roster/persons", "roster/units", "incidents", "places");

  /** One name as it is kept. */
  public record Kept(Sign sign, Link link, String name, String hint) {}

  private final ScheduledExecutorService work =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "anlan-names");
            thread.setDaemon(true);
            return thread;
          });
  private final AtomicBoolean wanted = new AtomicBoolean();
  private final Line line;
  private final JsonFile<List<Kept>> file;
  private volatile Names names = Names.NONE;

  /** Over this line, beginning with what was kept. */
  public LiveNames(Line line, JsonFile<List<Kept>> file) {
    this.line = line;
    this.file = file;
  }

  /** Begins to follow. */
  public void begin() {
    work.execute(() -> file.read().ifPresent(kept -> names = names(kept)));
    line.addListener(this);
  }

  /** What can be named now. */
  public Names names() {
    return names;
  }

  @Override
  public void reload() {
    soon();
  }

  @Override
  public void changed(Change change) {
    if (NAMED.contains(change.entity())) {
      soon();
    }
  }

  @Override
  public void close() {
    work.shutdownNow();
  }

  private void soon() {
    if (wanted.compareAndSet(false, true)) {
      long wait = names.by().isEmpty() ? 0 : GATHER.toMillis();
      ScheduledFuture<?> unused = work.schedule(this::look, wait, TimeUnit.MILLISECONDS);
    }
  }

  private void look() {
    wanted.set(false);
    if (line.state() != LineState.UP) {
      return;
    }
    try {
      List<Kept> all = read(line.client());
      names = names(all);
      file.write(all);
    } catch (AnlanException e) {
      LOG.log(System.Logger.Level.DEBUG, "not read", e);
      line.doubt();
    } catch (UncheckedIOException e) {
      LOG.log(System.Logger.Level.WARNING, "the names can't be kept: {0}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "reading the names failed", e);
    }
  }

  private static List<Kept> read(AnlanClient client) {
    List<Unit> units = all(paging -> client.units().list(UnitFilter.ALL, paging));
    Map<UnitId, String> unitNames = units.stream().collect(Collectors.toMap(Unit::id, Unit::name));
    List<Kept> kept = new ArrayList<>();
    PersonFilter anybody = new PersonFilter(Optional.empty(), Optional.empty(), Optional.empty());
    for (Person person : all(paging -> client.persons().list(anybody, paging))) {
      String unit = person.unitId().map(unitNames::get).orElse("");
      kept.add(
          new Kept(Sign.WHO, new Link("roster/persons", person.id().value()), person.name(), unit));
    }
    for (Unit unit : units) {
      String above = unit.parentId().map(unitNames::get).orElse("");
      kept.add(new Kept(Sign.WHO, new Link("roster/units", unit.id().value()), unit.name(), above));
    }
    incidents(client, kept);
    places(client, kept);
    return kept;
  }

  private static void incidents(AnlanClient client, List<Kept> kept) {
    IncidentFilter open =
        new IncidentFilter(
            Optional.of(IncidentState.OPEN),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    for (Incident incident : all(paging -> client.incidents().list(open, paging))) {
      kept.add(
          new Kept(
              Sign.WHAT,
              new Link("incidents", incident.id().value()),
              incident.title(),
              incident.location().orElse("")));
    }
  }

  private static void places(AnlanClient client, List<Kept> kept) {
    PlaceFilter anywhere =
        new PlaceFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    for (Place place : all(paging -> client.places().list(anywhere, paging))) {
      // the outline of a division is no place to name: the division's unit is named by @
      if (!place.kind().equals("division")) {
        kept.add(
            new Kept(
                Sign.WHAT,
                new Link("places", place.id().value()),
                place.name(),
                place.address().orElse("")));
      }
    }
  }

  private static <T> List<T> all(Function<Paging, Page<T>> list) {
    List<T> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<T> page = list.apply(new Paging(Paging.MOST, after));
      all.addAll(page.items());
      after = page.next();
    } while (after.isPresent());
    return all;
  }

  private static Names names(List<Kept> kept) {
    Map<Sign, List<Name>> by = new HashMap<>();
    for (Kept each : kept) {
      by.computeIfAbsent(each.sign(), sign -> new ArrayList<>())
          .add(Name.of(each.link(), each.name(), each.hint()));
    }
    return new Names(by);
  }
}
