package org.anlan.plans.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.api.Grade;
import org.anlan.api.plans.Action;
import org.anlan.api.roster.Assignee;
import org.anlan.api.roster.Selector;
import org.anlan.api.roster.UnitId;
import org.anlan.api.tasks.TaskState;

/**
 * What reaching a level gives out and takes back: all the level's actions that aren't out yet; and
 * when it is lower than before, what is open of actions the level doesn't have.
 *
 * @param withdrawn origin keys of what is taken back
 */
record LevelPlan(List<Order> orders, List<String> withdrawn) {
  /** A task of the response that was given out. */
  record Out(String originKey, Optional<UnitId> about, TaskState state) {}

  private record Mark(String originKey, Optional<UnitId> about) {}

  LevelPlan {
    orders = List.copyOf(orders);
    withdrawn = List.copyOf(withdrawn);
  }

  /**
   * The step from one level to another.
   *
   * @param from the level before; empty at the start
   * @param meant whom each action's selector means now
   * @param out what the response has given out so far
   */
  static LevelPlan of(
      Optional<Grade> from,
      Grade to,
      List<Action> actions,
      Map<Selector, Meant> meant,
      Collection<Out> out) {
    List<Action> now = actions.stream().filter(a -> a.levels().contains(to)).toList();
    boolean lower = from.isPresent() && from.get().graverThan(to);
    return new LevelPlan(
        missing(now, meant, out), lower ? superfluous(actions, now, out) : List.of());
  }

  private static List<Order> missing(
      List<Action> actions, Map<Selector, Meant> meant, Collection<Out> out) {
    Set<Mark> given =
        out.stream()
            .filter(o -> o.state() != TaskState.WITHDRAWN)
            .map(o -> new Mark(o.originKey(), o.about()))
            .collect(Collectors.toCollection(HashSet::new));
    List<Order> orders = new ArrayList<>();
    for (Action action : actions) {
      for (Order order : orders(action, meant.get(action.who()))) {
        if (given.add(new Mark(order.originKey(), order.about()))) {
          orders.add(order);
        }
      }
    }
    return orders;
  }

  private static List<Order> orders(Action action, Meant meant) {
    List<Order> orders = new ArrayList<>();
    for (Assignee assignee : meant.assignees()) {
      orders.add(new Order(action, Optional.of(assignee), meant));
    }
    if (!meant.missing().isEmpty()) {
      orders.add(new Order(action, Optional.empty(), meant));
    }
    return orders;
  }

  /** Tasks that people hung on the response by hand are none of the plan's and stay. */
  private static List<String> superfluous(List<Action> all, List<Action> now, Collection<Out> out) {
    Set<String> gone = all.stream().map(Action::key).collect(Collectors.toCollection(HashSet::new));
    now.forEach(action -> gone.remove(action.key()));
    return out.stream()
        .filter(o -> o.state().isOpen())
        .map(Out::originKey)
        .filter(key -> Order.actionKey(key).filter(gone::contains).isPresent())
        .distinct()
        .toList();
  }
}
