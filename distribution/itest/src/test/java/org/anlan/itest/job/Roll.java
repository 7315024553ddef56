package org.anlan.itest.job;

import java.util.List;
import java.util.Optional;
import org.anlan.api.Entity;
import org.anlan.api.Id;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.Party;
import org.anlan.api.resources.Item;
import org.anlan.api.resources.ItemFilter;
import org.anlan.api.resources.ItemId;
import org.anlan.api.resources.Store;
import org.anlan.api.resources.StoreFilter;
import org.anlan.api.resources.StoreId;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonFilter;
import org.anlan.api.roster.Position;
import org.anlan.api.roster.PositionFilter;
import org.anlan.api.roster.Team;
import org.anlan.api.roster.TeamFilter;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitFilter;
import org.anlan.api.roster.UnitId;
import org.anlan.api.roster.UnitKind;
import org.anlan.client.AnlanClient;

/** Finds by name what is in a runtime. */
final class Roll {
  private final AnlanClient client;

  Roll(AnlanClient client) {
    this.client = client;
  }

  UnitId unit(String name) {
    UnitFilter named =
        new UnitFilter(
            Optional.empty(),
            Optional.of(name),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return one(name, exactly(name, client.units().list(named, Paging.first()), Unit::name));
  }

  /** The communities directly below a unit. */
  List<UnitId> communities(UnitId above) {
    UnitFilter below =
        new UnitFilter(
            Optional.of(UnitKind.COMMUNITY),
            Optional.empty(),
            Optional.empty(),
            Optional.of(above),
            Optional.empty());
    return client.units().list(below, Paging.first(Paging.MOST)).items().stream()
        .map(Unit::id)
        .toList();
  }

  Party unitParty(String name) {
    return party(Party.Kind.UNIT, unit(name));
  }

  Party person(String name) {
    PersonFilter named = new PersonFilter(Optional.empty(), Optional.of(name), Optional.empty());
    return party(
        Party.Kind.PERSON,
        one(name, exactly(name, client.persons().list(named, Paging.first()), Person::name)));
  }

  Party position(String name) {
    PositionFilter named =
        new PositionFilter(Optional.empty(), Optional.empty(), Optional.of(name));
    return party(
        Party.Kind.POSITION,
        one(name, exactly(name, client.positions().list(named, Paging.first()), Position::name)));
  }

  Party team(String name) {
    TeamFilter named = new TeamFilter(Optional.empty(), Optional.empty(), Optional.of(name));
    return party(
        Party.Kind.TEAM,
        one(name, exactly(name, client.teams().list(named, Paging.first()), Team::name)));
  }

  ItemId item(String name) {
    ItemFilter named = new ItemFilter(Optional.empty(), Optional.of(name));
    return one(name, exactly(name, client.items().list(named, Paging.first()), Item::name));
  }

  StoreId store(String name) {
    StoreFilter named = new StoreFilter(Optional.empty(), Optional.of(name));
    return one(name, exactly(name, client.stores().list(named, Paging.first()), Store::name));
  }

  private static Party party(Party.Kind kind, Id id) {
    return new Party(kind, id.value());
  }

  private static <I extends Id, E extends Entity<I>> Page<I> exactly(
      String name, Page<E> found, java.util.function.Function<E, String> called) {
    return new Page<>(
        found.items().stream().filter(e -> called.apply(e).equals(name)).map(E::id).toList(),
        Optional.empty(),
        found.seq());
  }

  private static <I> I one(String name, Page<I> found) {
    if (found.items().size() != 1) {
      throw new IllegalStateException(found.items().size() + " are called " + name);
    }
    return found.items().get(0);
  }
}
