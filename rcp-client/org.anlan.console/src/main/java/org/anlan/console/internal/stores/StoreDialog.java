package org.anlan.console.internal.stores;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.anlan.api.Fault;
import org.anlan.api.Faults;
import org.anlan.api.Id;
import org.anlan.api.places.Place;
import org.anlan.api.places.PlaceFilter;
import org.anlan.api.places.PlaceId;
import org.anlan.api.resources.Store;
import org.anlan.api.resources.StoreDraft;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonFilter;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitFilter;
import org.anlan.api.roster.UnitId;
import org.anlan.console.core.quick.Choices.Choice;
import org.anlan.console.core.quick.Finder;
import org.anlan.console.internal.form.EntryDialog;
import org.anlan.console.internal.table.Pages;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.EntryRows;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.Picker;
import org.anlan.console.spi.Desk;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Makes or changes a store: whose, where, who keeps it. */
final class StoreDialog extends EntryDialog<Store> {
  private static final int MOST = 20_000;
  private static final String KIND = "store";

  /** What can be chosen, and what each is called. */
  private record Choosing(
      Finder<UnitId> units,
      Finder<PlaceId> places,
      Finder<PersonId> persons,
      Map<Id, String> names) {}

  private final Map<Id, String> names = new HashMap<>();
  private Text name;
  private Picker<UnitId> unit;
  private Text address;
  private Picker<PlaceId> place;
  private Picker<PersonId> keeper;

  private StoreDialog(Shell parent, Desk desk, Looks looks, Optional<Store> before) {
    super(
        parent,
        desk,
        looks,
        Words.of(before.isEmpty() ? "stores.store.title.new" : "stores.store.title"),
        "store",
        before);
  }

  static EntryDialog<Store> add(Shell parent, Desk desk, Looks looks) {
    return new StoreDialog(parent, desk, looks, Optional.empty());
  }

  static EntryDialog<Store> edit(Shell parent, Desk desk, Looks looks, Store store) {
    return new StoreDialog(parent, desk, looks, Optional.of(store));
  }

  @Override
  protected void rows(EntryRows rows, Composite area) {
    String find = Words.of("stores.find");
    name = rows.text("/name", Words.of("stores.name"), "");
    unit = rows.picker("/unitId", Words.of("stores.unit"), find);
    address = rows.text("/address", Words.of("stores.address"), "");
    place = rows.picker("/placeId", Words.of("stores.on-map"), Words.of("stores.on-map.hint"));
    keeper = rows.picker("/keeperId", Words.of("stores.keeper.who"), find);
    desk()
        .load(
            owner(),
            this::choosing,
            found -> {
              names.putAll(found.names());
              unit.choices(found.units());
              place.choices(found.places());
              keeper.choices(found.persons());
              fillIn();
            });
  }

  private Choosing choosing() {
    PlaceFilter stores =
        new PlaceFilter(
            Optional.of(KIND),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    PersonFilter anybody = new PersonFilter(Optional.empty(), Optional.empty(), Optional.empty());
    List<Unit> units =
        Pages.all(paging -> desk().client().units().list(UnitFilter.ALL, paging), MOST);
    List<Place> places = Pages.all(paging -> desk().client().places().list(stores, paging), MOST);
    List<Person> persons =
        Pages.all(paging -> desk().client().persons().list(anybody, paging), MOST);
    Map<UnitId, String> of = new HashMap<>();
    units.forEach(each -> of.put(each.id(), each.name()));
    Map<Id, String> called = new HashMap<>(of);
    places.forEach(each -> called.put(each.id(), each.name()));
    persons.forEach(each -> called.put(each.id(), each.name()));
    return new Choosing(
        finder(units, each -> new Choice<>(each.id(), each.name(), hint(each, of), each.code())),
        finder(places, p -> new Choice<>(p.id(), p.name(), p.address().orElse(""), p.code())),
        finder(persons, p -> Choice.of(p.id(), p.name(), p.unitId().map(of::get).orElse(""))),
        called);
  }

  private static String hint(Unit unit, Map<UnitId, String> of) {
    return unit.parentId().map(of::get).orElse("");
  }

  private static <E, T> Finder<T> finder(List<E> all, Function<E, Choice<T>> each) {
    return new Finder<>(all.stream().map(each).toList());
  }

  @Override
  protected Map<String, String> texts(Store store) {
    return Map.of(
        "/name", store.name(),
        "/unitId", names.getOrDefault(store.unitId(), ""),
        "/address", store.address().orElse(""),
        "/placeId", store.placeId().map(names::get).orElse(""),
        "/keeperId", store.keeperId().map(names::get).orElse(""));
  }

  @Override
  protected List<Fault> faults() {
    Faults faults = new Faults();
    unknown(unit, "/unitId", faults);
    unknown(place, "/placeId", faults);
    unknown(keeper, "/keeperId", faults);
    draft().check(faults);
    return faults.found();
  }

  private static void unknown(Picker<?> picker, String pointer, Faults faults) {
    String typed = picker.control().getText().strip();
    faults.when(picker.unknown(), pointer, MoveInput.said(Words.of("stores.bad.unknown", typed)));
  }

  @Override
  protected LongFunction<Store> request() {
    StoreDraft draft = draft();
    return version ->
        before()
            .map(store -> desk().client().stores().update(store.id(), version, draft))
            .orElseGet(() -> desk().client().stores().add(draft));
  }

  @Override
  protected Store newest(Store old) {
    return desk().client().stores().get(old.id());
  }

  private StoreDraft draft() {
    return new StoreDraft(
        name.getText().strip(),
        unit.chosen().orElse(null),
        Optional.of(address.getText().strip()).filter(text -> !text.isEmpty()),
        place.chosen(),
        keeper.chosen(),
        before().map(Store::minimums).orElse(List.of()));
  }
}
