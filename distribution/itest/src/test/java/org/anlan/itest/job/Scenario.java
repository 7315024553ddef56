package org.anlan.itest.job;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.api.Grade;
import org.anlan.api.Party;
import org.anlan.api.access.Credentials;
import org.anlan.api.incidents.ReportForm;
import org.anlan.api.resources.ItemId;
import org.anlan.api.resources.StoreId;
import org.anlan.api.roster.UnitId;

/**
 * One emergency that can be run: its people, its papers, and what must come of them.
 *
 * @param notice the warning that starts it
 * @param exercise the warning that starts its drill, in another dialect
 * @param unit whose area the incident is in
 * @param first what the warning proposes
 * @param raised a graver level
 * @param lowered a milder one than the first
 * @param doable the title of a task that every level has and the doer's unit carries out
 */
record Scenario(
    String name,
    People people,
    Notice notice,
    Notice exercise,
    String planTitle,
    UnitId unit,
    Stage first,
    Stage raised,
    Stage lowered,
    String doable,
    List<Load> loads,
    Reporting reporting) {

  /**
   * Who does what.
   *
   * @param doer a unit's own user
   */
  record People(
      Credentials leader,
      Credentials outgoing,
      Credentials incoming,
      Credentials doer,
      Credentials connector,
      Credentials viewer) {}

  /** A level and all it asks for. */
  record Stage(Grade level, Set<Order> orders) {
    Stage {
      orders = Set.copyOf(orders);
    }

    /** What this level asks for and another doesn't. */
    Set<Order> beyond(Stage other) {
      Set<Order> more = new HashSet<>(orders);
      more.removeAll(other.orders);
      return more;
    }

    Set<String> titles() {
      return orders.stream().map(Order::title).collect(Collectors.toSet());
    }
  }

  /** What one party must do. */
  record Order(String title, Party who, Optional<UnitId> about, Duration within) {
    static Order of(String title, Party who, String within) {
      return new Order(title, who, Optional.empty(), Duration.parse(within));
    }

    /** One of several units that each do the same. */
    static Order each(String title, UnitId unit, String within) {
      Party party = new Party(Party.Kind.UNIT, unit.value());
      return new Order(title, party, Optional.of(unit), Duration.parse(within));
    }
  }

  /** Supplies the plan wants, and from which lots they come, in order. */
  record Load(ItemId item, StoreId store, BigDecimal quantity, List<BigDecimal> lots) {
    static Load of(ItemId item, StoreId store, int... lots) {
      List<BigDecimal> each = java.util.Arrays.stream(lots).mapToObj(BigDecimal::valueOf).toList();
      return new Load(item, store, each.stream().reduce(BigDecimal.ZERO, BigDecimal::add), each);
    }
  }

  /** By when which first report must be made; {@code overtime} is too late for the soonest only. */
  record Reporting(String rulePack, Map<ReportForm, Duration> first, Duration overtime) {}

  /** All of these together. */
  @SafeVarargs
  static <T> Set<T> union(Collection<T>... parts) {
    Set<T> all = new HashSet<>();
    for (Collection<T> part : parts) {
      all.addAll(part);
    }
    return all;
  }

  @Override
  public String toString() {
    return name;
  }
}
