package org.anlan.core.jpa;

import static org.apache.aries.jpa.template.TransactionType.Mandatory;
import static org.apache.aries.jpa.template.TransactionType.Supports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.persistence.EntityManager;
import javax.persistence.OptimisticLockException;
import javax.persistence.Query;
import javax.persistence.TypedQuery;
import org.anlan.api.Id;
import org.anlan.api.Invalid;
import org.anlan.api.Paging;
import org.anlan.api.Text;
import org.anlan.core.internal.database.Failures;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;

/**
 * The repository of one kind of row; a domain has one concrete subclass a table.
 *
 * <p>Rows that come out are detached: changing one changes nothing until {@link #change}. Writes
 * need a running transaction, reach the database before the call returns and leave nothing to be
 * done at commit, when others wait. Reads work with and without a transaction. Any thread.
 */
public abstract class Rows<R extends Row> {
  private static final String READ_ONLY = "eclipselink.read-only";
  private final JpaTemplate jpa;
  private final Class<R> type;
  private final String entity;

  /** The rows of this type, in the persistence unit of this template. */
  protected Rows(JpaTemplate jpa, Class<R> type) {
    this.jpa = Objects.requireNonNull(jpa);
    this.type = Objects.requireNonNull(type);
    this.entity = entityName(type);
  }

  /** Puts a new row into the table. */
  public void insert(R row) {
    insertAll(List.of(row));
  }

  /** Puts new rows into the table, in batches. */
  public void insertAll(Collection<R> rows) {
    write(
        em -> {
          rows.forEach(em::persist);
          em.flush();
          return null;
        });
  }

  /**
   * Saves a row that was read before and grows its version.
   *
   * @return the same row, with its new version
   * @throws OptimisticLockException if it was changed or deleted since it was read
   */
  public R change(R row) {
    changeAll(List.of(row));
    return row;
  }

  /** As {@link #change} for many, in batches. */
  public void changeAll(Collection<R> rows) {
    write(
        em -> {
          List<R> merged = rows.stream().map(em::merge).toList();
          em.flush();
          int i = 0;
          for (R row : rows) {
            row.saved(merged.get(i++).version());
          }
          return null;
        });
  }

  /**
   * Deletes a row that was read before.
   *
   * @throws OptimisticLockException if it was changed or deleted since it was read
   */
  public void delete(R row) {
    write(
        em -> {
          R current = em.find(type, row.id());
          if (current == null || current.version() != row.version()) {
            throw new OptimisticLockException("changed or deleted meanwhile", null, row);
          }
          em.remove(current);
          em.flush();
          return null;
        });
  }

  /** The row of this identity. */
  public Optional<R> find(String id) {
    return read(em -> Optional.ofNullable(em.find(type, id, Map.of(READ_ONLY, "True"))));
  }

  /** The row of this identity. */
  public Optional<R> find(UUID id) {
    return find(id.toString());
  }

  /** The row of this identity. */
  public Optional<R> find(Id id) {
    return find(id.value());
  }

  /** One page in the order of identities, which is that of time: oldest first. */
  public Slice<R> page(Where where, Paging paging) {
    return page(where, paging, ">", "asc");
  }

  /** One page, newest first. */
  public Slice<R> pageDescending(Where where, Paging paging) {
    return page(where, paging, "<", "desc");
  }

  /** All rows these conditions hold for, in the order of identities. */
  public List<R> list(Where where) {
    return query(select(where) + " order by r.id", where.params());
  }

  /** How many rows these conditions hold for. */
  public long count(Where where) {
    return first("select count(r) from " + entity + " r" + where.jpql(), Long.class, where.params())
        .orElse(0L);
  }

  /** Whether these conditions hold for any row. */
  public boolean any(Where where) {
    String jpql = "select r.id from " + entity + " r" + where.jpql();
    return first(jpql, String.class, where.params()).isPresent();
  }

  /**
   * The rows a query of the domain's own finds; identities among the parameters are written as
   * text.
   */
  public List<R> query(String jpql, Map<String, ?> params) {
    return query(jpql, type, params);
  }

  /** As {@link #query(String, Map)} for anything else that can be selected. */
  public <T> List<T> query(String jpql, Class<T> result, Map<String, ?> params) {
    return read(em -> typed(em, jpql, result, params).getResultList());
  }

  /** The first that a query finds. */
  public <T> Optional<T> first(String jpql, Class<T> result, Map<String, ?> params) {
    return read(
        em -> typed(em, jpql, result, params).setMaxResults(1).getResultStream().findFirst());
  }

  /** Updates or deletes many at once by JPQL, around versions; says how many. */
  public int execute(String jpql, Map<String, ?> params) {
    return write(em -> bind(em.createQuery(jpql), params).executeUpdate());
  }

  /** Reads in whichever way the domain needs; what comes out must not be managed. */
  protected final <T> T read(EmFunction<T> work) {
    return run(Supports, work);
  }

  /** Writes in whichever way the domain needs; {@code work} must flush. */
  protected final <T> T write(EmFunction<T> work) {
    return run(Mandatory, work);
  }

  private Slice<R> page(Where where, Paging paging, String ahead, String order) {
    paging.after().ifPresent(after -> where.and("r.id " + ahead + " {}", cursor(after)));
    String jpql = select(where) + " order by r.id " + order;
    List<R> rows =
        read(
            em ->
                typed(em, jpql, type, where.params())
                    .setMaxResults(paging.limit() + 1)
                    .getResultList());
    if (rows.size() <= paging.limit()) {
      return new Slice<>(rows, Optional.empty());
    }
    List<R> cut = rows.subList(0, paging.limit());
    return new Slice<>(cut, Optional.of(cut.get(cut.size() - 1).id()));
  }

  private String select(Where where) {
    return "select r from " + entity + " r" + where.jpql();
  }

  private static <T> TypedQuery<T> typed(
      EntityManager em, String jpql, Class<T> result, Map<String, ?> params) {
    TypedQuery<T> query = em.createQuery(jpql, result).setHint(READ_ONLY, "True");
    bind(query, params);
    return query;
  }

  private static Query bind(Query query, Map<String, ?> params) {
    params.forEach((name, value) -> query.setParameter(name, Where.plain(value)));
    return query;
  }

  /**
   * The template would log every error with its stack and the persistence context would live on
   * until commit; so errors are carried around the template and the context is emptied.
   */
  private <T> T run(TransactionType transaction, EmFunction<T> work) {
    Outcome<T> outcome =
        jpa.txExpr(
            transaction,
            em -> {
              try {
                return new Outcome<>(work.apply(em), null);
              } catch (RuntimeException e) {
                return new Outcome<>(null, e);
              } finally {
                em.clear();
              }
            });
    if (outcome.failure() != null) {
      throw Failures.translate(outcome.failure());
    }
    return outcome.value();
  }

  private static String cursor(String after) {
    try {
      return UUID.fromString(after).toString();
    } catch (IllegalArgumentException e) {
      throw Invalid.at("/after", Text.of("不是有效的游标", "is not a cursor of this list"));
    }
  }

  private static String entityName(Class<?> type) {
    javax.persistence.Entity entity = type.getAnnotation(javax.persistence.Entity.class);
    if (entity == null) {
      throw new IllegalArgumentException("not an entity: " + type);
    }
    return entity.name().isEmpty() ? type.getSimpleName() : entity.name();
  }

  private record Outcome<T>(T value, RuntimeException failure) {}
}
