package org.anlan.core.service;

import java.util.Objects;
import java.util.Optional;
import javax.persistence.OptimisticLockException;
import org.anlan.api.Conflict;
import org.anlan.api.Draft;
import org.anlan.api.Entity;
import org.anlan.api.EntityService;
import org.anlan.api.Faults;
import org.anlan.api.Forbidden;
import org.anlan.api.Id;
import org.anlan.api.NotFound;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.Text;
import org.anlan.api.access.Permission;
import org.anlan.api.changes.ChangeRecorder;
import org.anlan.api.roster.UnitId;
import org.anlan.core.ids.Ids;
import org.anlan.core.jpa.Row;
import org.anlan.core.jpa.Rows;
import org.anlan.core.jpa.Slice;
import org.anlan.core.jpa.Where;

/**
 * A collection of entities kept in one table: rights, checks, versions, feed and paging are done
 * here; a domain says how a draft becomes a row and a row an entity.
 *
 * <p>Actions of the domain's own (finish a task, close an incident) are written with {@link #load}
 * and {@link #save} inside {@code desk().tx().write}.
 *
 * @param <I> the identity
 * @param <E> the entity
 * @param <D> the draft
 * @param <F> the filter
 * @param <R> the row
 */
public abstract class Collection<
        I extends Id, E extends Entity<I>, D extends Draft, F, R extends Row>
    implements EntityService<I, E, D, F> {
  private final Desk desk;
  private final Rows<R> rows;
  private final String path;
  private final String kind;
  private final Permission read;
  private final Permission write;

  /**
   * A collection.
   *
   * @param path below the API's base: {@code roster/units}; its first segment is the area of rights
   * @param kind the word its changes begin with: {@code unit}, as in {@code unit.added}
   */
  protected Collection(Desk desk, Rows<R> rows, String path, String kind) {
    this.desk = Objects.requireNonNull(desk);
    this.rows = Objects.requireNonNull(rows);
    this.path = Objects.requireNonNull(path);
    this.kind = Objects.requireNonNull(kind);
    this.read = ChangeRecorder.permissionOf(path);
    this.write = Permission.write(read.area());
  }

  /** A row with all a draft says, which has been checked; it is stamped afterwards. */
  protected abstract R row(D draft);

  /** Takes what a draft says over into a row that is there already. */
  protected abstract void apply(R row, D draft);

  /** What a row stands for. */
  protected abstract E record(R row);

  /** The conditions a filter means. */
  protected abstract Where where(F filter);

  /** The unit an entity belongs to; by default to none. */
  protected Optional<UnitId> scope(E entity) {
    return Optional.empty();
  }

  /**
   * The unit whose people are told that an entity is gone; by default {@link #scope}, which may
   * itself be gone by then.
   */
  protected Optional<UnitId> scopeOfRemoval(E entity) {
    return scope(entity);
  }

  /**
   * The row's attribute that holds {@link #scope}, so that lists can be cut in the database; by
   * default none, and lists are cut afterwards.
   */
  protected Optional<String> scopeAttribute() {
    return Optional.empty();
  }

  /**
   * Names the faults of a draft that only show when other things are looked up: what it refers to
   * is there, its code is not taken.
   *
   * @param before what is to be changed; empty when something new is made
   */
  protected void check(D draft, Optional<E> before, Faults faults) {}

  /** Refuses to remove what must stay, or removes what hangs on it; in the transaction. */
  protected void beforeRemove(E entity) {}

  /** Does what follows from a new entity; in the transaction, after the change was recorded. */
  protected void added(E entity) {}

  /**
   * Does what follows from a change by {@link #update}; in the transaction, after it was recorded.
   */
  protected void changed(E before, E after) {}

  /** Whether lists show the newest first; by default the newest is last. */
  protected boolean newestFirst() {
    return false;
  }

  @Override
  public E add(D draft) {
    desk.access().require(write);
    Faults.check(draft);
    return desk.tx()
        .write(
            () -> {
              lookUp(draft, Optional.empty());
              E entity = insert(row(draft));
              added(entity);
              return entity;
            });
  }

  @Override
  public E update(I id, long version, D draft) {
    desk.access().require(write);
    Faults.check(draft);
    return desk.tx()
        .write(
            () -> {
              R row = load(id);
              E before = record(row);
              requireVersion(before, version);
              lookUp(draft, Optional.of(before));
              apply(row, draft);
              E after = save(row, "changed");
              changed(before, after);
              return after;
            });
  }

  @Override
  public void remove(I id, long version) {
    desk.access().require(write);
    desk.tx()
        .write(
            () -> {
              R row = load(id);
              E before = record(row);
              requireVersion(before, version);
              beforeRemove(before);
              delete(row, before);
              return null;
            });
  }

  @Override
  public Optional<E> find(I id) {
    desk.access().require(read);
    return rows.find(id).map(this::record).filter(this::visible);
  }

  @Override
  public Page<E> list(F filter, Paging paging) {
    desk.access().require(read);
    // The head is read first: whatever the list may lack, the feed still brings.
    long seq = desk.feed().head();
    Where where = where(filter);
    scopeAttribute().ifPresent(a -> where.within(a, desk.access().confinement()));
    Slice<R> slice = newestFirst() ? rows.pageDescending(where, paging) : rows.page(where, paging);
    Page<E> page = slice.page(this::record, seq);
    if (scopeAttribute().isPresent() || desk.access().confinement().isEmpty()) {
      return page;
    }
    return new Page<>(page.items().stream().filter(this::visible).toList(), page.next(), seq);
  }

  /** The collection's collaborators. */
  protected final Desk desk() {
    return desk;
  }

  /** The collection's repository. */
  protected final Rows<R> rows() {
    return rows;
  }

  /**
   * The row of an entity the caller wants to change; inside a transaction.
   *
   * @throws NotFound if it is not there or the caller may not see it
   * @throws org.anlan.api.Forbidden if the caller may not change it
   */
  protected final R load(I id) {
    R row = rows.find(id).orElseThrow(() -> NotFound.of(id));
    E entity = record(row);
    if (!visible(entity)) {
      throw NotFound.of(id);
    }
    requireWrite(entity);
    return row;
  }

  /**
   * Stamps a new row, puts it into the table and records that it was added; inside a transaction.
   */
  protected final E insert(R row) {
    row.stampNew(Ids.next(), desk.now(), desk.by());
    requireWrite(record(row));
    rows.insert(row);
    return recorded("added", row);
  }

  /**
   * Stamps a row that was changed, saves it and records what happened; inside a transaction.
   *
   * @param event in the past tense, without the kind: {@code finished}
   * @throws Conflict stale, if somebody else changed it meanwhile
   */
  protected final E save(R row, String event) {
    row.stampChange(desk.now(), desk.by());
    requireWrite(record(row));
    try {
      rows.change(row);
    } catch (OptimisticLockException e) {
      throw stale(row, e);
    }
    return recorded(event, row);
  }

  /**
   * Demands that the caller has seen the current version.
   *
   * @throws Conflict stale, with the current one
   */
  protected final void requireVersion(E current, long version) {
    if (current.stamp().version() != version) {
      throw Conflict.stale(current);
    }
  }

  private void lookUp(D draft, Optional<E> before) {
    Faults faults = new Faults();
    check(draft, before, faults);
    faults.throwIfAny();
  }

  private void delete(R row, E before) {
    try {
      rows.delete(row);
    } catch (OptimisticLockException e) {
      throw stale(row, e);
    }
    desk.changes().removed(kind + ".removed", path, before.id(), scopeOfRemoval(before));
  }

  private E recorded(String event, R row) {
    E entity = record(row);
    desk.changes().record(kind + "." + event, path, entity, scope(entity));
    return entity;
  }

  private RuntimeException stale(R row, OptimisticLockException cause) {
    RuntimeException conflict =
        rows.find(row.id())
            .<RuntimeException>map(now -> Conflict.stale(record(now)))
            .orElseGet(() -> NotFound.of(record(row).id()));
    conflict.initCause(cause);
    return conflict;
  }

  private boolean visible(E entity) {
    return scope(entity).map(unit -> desk.access().may(read, unit)).orElse(true);
  }

  /** Whoever is confined to units writes nothing that belongs to none. */
  private void requireWrite(E entity) {
    Optional<UnitId> unit = scope(entity);
    unit.ifPresent(owner -> desk.access().require(write, owner));
    if (unit.isEmpty() && desk.access().confinement().isPresent()) {
      throw new Forbidden(Text.of("无权修改不属于本单位的事项", "may only change what belongs to its own unit"));
    }
  }
}
