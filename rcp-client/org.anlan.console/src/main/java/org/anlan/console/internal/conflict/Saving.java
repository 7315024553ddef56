package org.anlan.console.internal.conflict;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.anlan.api.Conflict;
import org.anlan.api.Entity;
import org.anlan.console.core.conflict.Merge;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.swt.widgets.Control;

/**
 * Saves what a form says. When somebody else has saved in between, both versions are shown side by
 * side, and what a person made of them is saved over the newer one; nothing is overwritten unseen,
 * and nothing typed is lost. For the UI thread.
 *
 * @param <E> what is edited
 */
public final class Saving<E extends Entity<?>> {
  private final Desk desk;
  private final Looks looks;
  private final Control owner;
  private final Form<E> form;
  private E before;
  private long version;

  /**
   * Of a form that was filled from this.
   *
   * @param version of what it was filled from; older if what stands in it was typed over an older
   *     one
   */
  public Saving(Desk desk, Looks looks, Control owner, Form<E> form, E before, long version) {
    this.desk = desk;
    this.looks = looks;
    this.owner = owner;
    this.form = form;
    this.before = before;
    this.version = version;
  }

  /** Of a form that was filled from this as it is. */
  public Saving(Desk desk, Looks looks, Control owner, Form<E> form, E before) {
    this(desk, looks, owner, form, before, before.stamp().version());
  }

  /** What came of one attempt: saved, or somebody else was faster. */
  private record Outcome<E>(E entity, boolean stale) {}

  /**
   * Saves.
   *
   * @param current what reads the newest version, off the UI thread
   * @param saved told what is stored now
   * @param failed told why not, also if a person broke it off; what was typed is still there
   */
  public void save(Supplier<E> current, Consumer<E> saved, Consumer<String> failed) {
    LongFunction<E> request = form.request();
    long seen = version;
    desk.load(
        owner,
        () -> attempt(request, seen, current),
        outcome -> {
          if (outcome.stale()) {
            ask(outcome.entity(), current, saved, failed);
          } else {
            become(outcome.entity());
            saved.accept(before);
          }
        },
        failed);
  }

  private static <E> Outcome<E> attempt(
      LongFunction<E> request, long version, Supplier<E> current) {
    try {
      return new Outcome<>(request.apply(version), false);
    } catch (Conflict e) {
      if (e.kind() != Conflict.Kind.STALE) {
        throw e;
      }
      return new Outcome<>(current.get(), true);
    }
  }

  private void ask(E theirs, Supplier<E> current, Consumer<E> saved, Consumer<String> failed) {
    Merge merge = Merge.of(form.texts(before), form.typed(), form.texts(theirs));
    Optional<Map<String, String>> decided =
        merge.differing().isEmpty()
            ? Optional.of(merge.result())
            : new ConflictDialog(owner.getShell(), desk, looks, merge, form::label)
                .ask(theirs.stamp());
    if (decided.isEmpty()) {
      failed.accept(ConflictDialog.undecided());
      return;
    }
    form.type(decided.get());
    become(theirs);
    save(current, saved, failed);
  }

  private void become(E newer) {
    before = newer;
    version = newer.stamp().version();
  }
}
