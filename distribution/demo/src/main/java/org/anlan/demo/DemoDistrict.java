package org.anlan.demo;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Paging;
import org.anlan.api.access.Credentials;
import org.anlan.api.access.UserDraft;
import org.anlan.api.codes.Code;
import org.anlan.api.places.PlaceDraft;
import org.anlan.api.plans.Plan;
import org.anlan.api.plans.PlanDraft;
import org.anlan.api.resources.ItemDraft;
import org.anlan.api.resources.LotDraft;
import org.anlan.api.resources.NewMovement;
import org.anlan.api.resources.StoreDraft;
import org.anlan.api.roster.PersonDraft;
import org.anlan.api.roster.PositionDraft;
import org.anlan.api.roster.ResponsibilityDraft;
import org.anlan.api.roster.ScheduleDraft;
import org.anlan.api.roster.TeamDraft;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitDraft;
import org.anlan.api.roster.UnitId;
import org.anlan.api.roster.UnitKind;
import org.anlan.client.AnlanClient;

/**
 * The demo district: a real one with its streets and communities from the runtime's own table of
 * divisions, and in it made-up people, plans, supplies and places.
 *
 * <p>Loading it again, or after it broke in the middle, adds only what is missing, as long as the
 * runtime remembers the keys of its writes.
 */
public final class DemoDistrict {
  /** The district: 西安市碑林区. */
  static final String CODE = "610103";

  private static final String DIVISIONS = "divisions";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Names names;
  private final Passwords passwords;

  private DemoDistrict(Names names, Passwords passwords) {
    this.names = names;
    this.passwords = passwords;
  }

  /**
   * Loads it.
   *
   * @param administrator who may keep the roster and the accounts
   * @param passwords where the accounts' passwords are kept
   * @return how many things the district consists of
   */
  public static int load(URI server, Credentials administrator, Passwords passwords) {
    AnlanClient nobody = AnlanClient.at(server);
    AnlanClient admin = nobody.signIn(administrator.username(), administrator.password());
    Unit district = district(admin);
    Names names = new Names(LocalDate.ofInstant(district.stamp().createdAt(), ZONE));
    names.add(CODE, district.id());
    DemoDistrict demo = new DemoDistrict(names, passwords);
    try (Loader loader = new Loader(admin, names)) {
      demo.organisation(loader);
      AnlanClient leader = nobody.signIn("leader", passwords.of("leader"));
      try (Loader operations = new Loader(leader, names)) {
        demo.operations(operations);
        return 1 + loader.added() + operations.added();
      }
    }
  }

  /** What district IT looks after. */
  private void organisation(Loader loader) {
    AnlanClient admin = loader.client();
    divisions(loader);
    loader.inTurn(
        Entry.of("units.json"),
        entry -> {
          UnitDraft draft = entry.draft(UnitDraft.class, names);
          loader.add(entry.key(), () -> admin.units().add(draft));
        });
    loader.add("persons", PersonDraft.class, admin.persons()::add);
    loader.add("positions", PositionDraft.class, admin.positions()::add);
    loader.add("teams", TeamDraft.class, admin.teams()::add);
    loader.add("places", PlaceDraft.class, admin.places()::add);
    loader.add("responsibilities", ResponsibilityDraft.class, admin.responsibilities()::add);
    loader.add("schedules", ScheduleDraft.class, admin.schedules()::add);
    loader.add("users", UserDraft.class, admin.users()::add, (entry, user) -> withPassword(user));
  }

  /** What those on duty look after. */
  private void operations(Loader loader) {
    AnlanClient leader = loader.client();
    loader.add("items", ItemDraft.class, leader.items()::add);
    loader.add("lots", LotDraft.class, leader.lots()::add);
    loader.add("stores", StoreDraft.class, leader.stores()::add);
    loader.inTurn(
        Entry.of("movements.json"),
        entry -> {
          NewMovement movement = entry.draft(NewMovement.class, names);
          loader.once(entry.key(), () -> leader.stock().move(movement));
        });
    loader.inTurn(List.of("plan-rainstorm", "plan-geohazard"), file -> plan(loader, file));
  }

  private void plan(Loader loader, String file) {
    for (Entry entry : Entry.of(file + ".json")) {
      PlanDraft draft = entry.draft(PlanDraft.class, names);
      Plan plan = loader.add(entry.key(), () -> loader.client().plans().add(draft));
      loader.once(entry.key() + "/approve", () -> loader.client().plans().approve(plan.id(), 1));
    }
  }

  /** The streets and communities of the district. */
  private void divisions(Loader loader) {
    List<Code> streets = below(loader.client(), CODE);
    loader.each(streets, street -> unit(loader, UnitKind.STREET, street));
    List<Code> communities =
        streets.stream().flatMap(street -> below(loader.client(), street.code()).stream()).toList();
    loader.each(communities, community -> unit(loader, UnitKind.COMMUNITY, community));
  }

  private Unit unit(Loader loader, UnitKind kind, Code division) {
    UnitId parent = new UnitId(names.get(division.parent().orElseThrow()));
    UnitDraft draft = Divisions.unit(kind, division, Optional.of(parent));
    return loader.add(division.code(), () -> loader.client().units().add(draft));
  }

  private static Unit district(AnlanClient admin) {
    Code division =
        admin
            .codeTables()
            .find(DIVISIONS, CODE)
            .orElseThrow(() -> new IllegalStateException("the runtime knows no division " + CODE));
    UnitDraft draft = Divisions.unit(UnitKind.DISTRICT, division, Optional.empty());
    return admin.withKey("demo/" + CODE, () -> admin.units().add(draft));
  }

  private static List<Code> below(AnlanClient client, String code) {
    return client
        .codeTables()
        .list(DIVISIONS, Optional.of(code), Optional.empty(), Paging.first(Paging.MOST))
        .items();
  }

  private UserDraft withPassword(UserDraft user) {
    return new UserDraft(
        user.username(),
        user.name(),
        Optional.of(passwords.of(user.username())),
        user.roles(),
        user.unitId(),
        user.personId(),
        user.disabled());
  }
}
