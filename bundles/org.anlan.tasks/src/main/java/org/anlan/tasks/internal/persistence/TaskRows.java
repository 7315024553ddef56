package org.anlan.tasks.internal.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.persistence.LockModeType;
import javax.persistence.TypedQuery;
import org.anlan.api.tasks.TaskId;
import org.anlan.api.tasks.TaskState;
import org.anlan.core.jpa.Rows;
import org.anlan.core.jpa.Where;
import org.anlan.core.schema.SchemaReady;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tasks' table. */
@Component(service = TaskRows.class)
public final class TaskRows extends Rows<TaskRow> {
  private static final List<TaskState> OPEN = states(true);
  private static final int MOST_IN_ONE_QUERY = 500;

  /** The table, once it is there. */
  @Activate
  public TaskRows(
      @Reference(target = "(osgi.unit.name=tasks)") JpaTemplate jpa,
      @Reference(target = "(unit=tasks)") SchemaReady schema) {
    super(jpa, TaskRow.class);
  }

  /** The states in which somebody still has to act, or those in which nobody has. */
  public static List<TaskState> states(boolean open) {
    return Stream.of(TaskState.values()).filter(state -> state.isOpen() == open).toList();
  }

  /** The row, held until the transaction ends, so that one step waits for another. */
  public Optional<TaskRow> hold(TaskId id) {
    return write(
        em ->
            Optional.ofNullable(
                em.find(TaskRow.class, id.value().toString(), LockModeType.PESSIMISTIC_WRITE)));
  }

  /**
   * The open ones of an origin, with one of these keys if any are given; held as by {@link #hold}.
   */
  public List<TaskRow> holdOpen(UUID origin, List<String> keys) {
    List<TaskRow> open =
        write(
            em ->
                em.createQuery(
                        "select r from TaskRow r where r.originId = :origin and r.state in :open"
                            + " order by r.id",
                        TaskRow.class)
                    .setParameter("origin", origin.toString())
                    .setParameter("open", OPEN)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList());
    Set<String> wanted = Set.copyOf(keys);
    return open.stream()
        .filter(row -> wanted.isEmpty() || row.originKey().filter(wanted::contains).isPresent())
        .toList();
  }

  /** One of those with these keys that are open, if there is any. */
  public Optional<TaskRow> openOf(Collection<String> keys) {
    List<String> all = List.copyOf(keys);
    for (int from = 0; from < all.size(); from += MOST_IN_ONE_QUERY) {
      List<String> some = all.subList(from, Math.min(all.size(), from + MOST_IN_ONE_QUERY));
      Optional<TaskRow> open =
          first(
              "select r from TaskRow r where r.openKey in :keys",
              TaskRow.class,
              Map.of("keys", some));
      if (open.isPresent()) {
        return open;
      }
    }
    return Optional.empty();
  }

  /** The open ones among these, late ones first, then by when they are due, then by age. */
  public List<TaskRow> mostPressing(Where where, int limit) {
    Where open = where.in("state", Optional.of(OPEN));
    String order = " order by r.overdue desc, r.dueAt asc nulls last, r.id";
    return read(
        em -> {
          TypedQuery<TaskRow> query =
              em.createQuery("select r from TaskRow r" + open.jpql() + order, TaskRow.class);
          open.params().forEach(query::setParameter);
          return query.setMaxResults(limit).getResultList();
        });
  }
}
