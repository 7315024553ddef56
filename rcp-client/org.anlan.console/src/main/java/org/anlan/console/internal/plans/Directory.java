package org.anlan.console.internal.plans;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.anlan.api.Link;
import org.anlan.api.places.PlaceId;
import org.anlan.api.plans.PlanContent;
import org.anlan.api.resources.Item;
import org.anlan.api.resources.ItemFilter;
import org.anlan.api.resources.Store;
import org.anlan.api.resources.StoreFilter;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Position;
import org.anlan.api.roster.PositionFilter;
import org.anlan.api.roster.Selector;
import org.anlan.api.roster.Team;
import org.anlan.api.roster.TeamFilter;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitFilter;
import org.anlan.client.AnlanClient;
import org.anlan.console.core.quick.Name;
import org.anlan.console.core.quick.Names;
import org.anlan.console.core.quick.Sign;
import org.anlan.console.internal.table.Pages;
import org.anlan.console.spi.Desk;

/** What plans can speak of: found by what is typed, named by its identity. Immutable. */
final class Directory {
  /** Nothing is known yet. */
  static final Directory NONE = new Directory(Map.of(), Names.NONE);

  private static final int MOST = 5000;

  /** What kinds of things there are. */
  enum Group {
    UNIT,
    POSITION,
    TEAM,
    ITEM,
    STORE
  }

  private final Map<Group, Names> groups;
  private final Names live;
  private final Map<UUID, Name> byId = new HashMap<>();

  private Directory(Map<Group, Names> groups, Names live) {
    this.groups = groups;
    this.live = live;
    groups.values().forEach(this::learn);
    learn(live);
  }

  private void learn(Names names) {
    names.by().values().forEach(all -> all.forEach(name -> byId.put(name.link().id(), name)));
  }

  /** Reads all that is there, and whoever these plans name beside; not for the UI thread. */
  static Directory load(Desk desk, List<PlanContent> contents) {
    AnlanClient client = desk.client();
    Map<UUID, String> units = new HashMap<>();
    Map<Group, Names> groups = new EnumMap<>(Group.class);
    List<Unit> tree = Pages.all(paging -> client.units().list(UnitFilter.ALL, paging), MOST);
    tree.forEach(unit -> units.put(unit.id().value(), unit.name()));
    groups.put(
        Group.UNIT,
        names(tree, u -> name("roster/units", u.id().value(), u.name(), above(units, u))));
    PositionFilter anyPosition =
        new PositionFilter(Optional.empty(), Optional.empty(), Optional.empty());
    List<Position> positions =
        Pages.all(paging -> client.positions().list(anyPosition, paging), MOST);
    groups.put(
        Group.POSITION,
        names(
            positions,
            p ->
                name("roster/positions", p.id().value(), p.name(), units.get(p.unitId().value()))));
    TeamFilter anyTeam = new TeamFilter(Optional.empty(), Optional.empty(), Optional.empty());
    List<Team> teams = Pages.all(paging -> client.teams().list(anyTeam, paging), MOST);
    groups.put(
        Group.TEAM,
        names(
            teams,
            t -> name("roster/teams", t.id().value(), t.name(), units.get(t.unitId().value()))));
    supplies(client, groups);
    Directory directory = new Directory(groups, desk.names().names());
    contents.forEach(content -> directory.complete(client, content));
    return directory;
  }

  private static void supplies(AnlanClient client, Map<Group, Names> groups) {
    ItemFilter anyItem = new ItemFilter(Optional.empty(), Optional.empty());
    List<Item> items = Pages.all(paging -> client.items().list(anyItem, paging), MOST);
    groups.put(
        Group.ITEM,
        names(items, i -> name("resources/items", i.id().value(), i.name(), i.measure())));
    StoreFilter anyStore = new StoreFilter(Optional.empty(), Optional.empty());
    List<Store> stores = Pages.all(paging -> client.stores().list(anyStore, paging), MOST);
    groups.put(
        Group.STORE,
        names(
            stores,
            s -> name("resources/stores", s.id().value(), s.name(), s.address().orElse(""))));
  }

  private static String above(Map<UUID, String> units, Unit unit) {
    return unit.parentId().map(parent -> units.get(parent.value())).orElse("");
  }

  private static Name name(String entity, UUID id, String name, String hint) {
    return Name.of(new Link(entity, id), name, hint == null ? "" : hint);
  }

  private static <T> Names names(List<T> all, Function<T, Name> each) {
    return new Names(Map.of(Sign.WHO, all.stream().map(each).toList()));
  }

  /** People and places may not be at hand yet: those a plan names are read one by one. */
  private void complete(AnlanClient client, PlanContent content) {
    List<Selector> selectors = new ArrayList<>();
    content.command().forEach(role -> selectors.add(role.who()));
    content.actions().forEach(action -> selectors.add(action.who()));
    for (Selector selector : selectors) {
      selector
          .id()
          .filter(id -> !byId.containsKey(id))
          .ifPresent(id -> learn(client, selector, id));
    }
  }

  private void learn(AnlanClient client, Selector selector, UUID id) {
    if (selector.kind() == Selector.Kind.PERSON) {
      client
          .persons()
          .find(new PersonId(id))
          .ifPresent(p -> byId.put(id, name("roster/persons", id, p.name(), "")));
    } else if (selector.kind() == Selector.Kind.RESPONSIBLE) {
      client
          .places()
          .find(new PlaceId(id))
          .ifPresent(p -> byId.put(id, name("places", id, p.name(), p.address().orElse(""))));
    }
  }

  /** What this is. */
  Optional<Name> of(UUID id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Those of a group that fit what was typed. */
  List<Name> find(Group group, String typed, int most) {
    return groups.getOrDefault(group, Names.NONE).find(Sign.WHO, typed, most);
  }

  /** Those a selector of this kind can speak of that fit what was typed. */
  List<Name> find(Selector.Kind kind, String typed, int most) {
    return switch (kind) {
      case UNIT, EACH_UNIT_BELOW, RESPONSIBLE_FOR_EACH_BELOW, ON_DUTY ->
          find(Group.UNIT, typed, most);
      case POSITION -> find(Group.POSITION, typed, most);
      case TEAM -> find(Group.TEAM, typed, most);
      case PERSON ->
          live.find(Sign.WHO, typed, 2 * most).stream()
              .filter(name -> name.link().entity().equals("roster/persons"))
              .limit(most)
              .toList();
      case RESPONSIBLE -> {
        List<Name> both = new ArrayList<>(find(Group.UNIT, typed, most));
        live.find(Sign.WHAT, typed, most).stream()
            .filter(name -> name.link().entity().equals("places"))
            .forEach(both::add);
        yield List.copyOf(both);
      }
    };
  }
}
