package org.anlan.core.internal.web;

import java.util.function.Function;
import java.util.function.Supplier;
import javax.ws.rs.core.Response;
import org.anlan.api.Entity;
import org.anlan.api.access.AuditService;
import org.anlan.core.internal.tx.CoreTransactions;
import org.anlan.core.web.Answers;
import org.anlan.core.web.Reply;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers writes: one transaction, one line of audit, one kept answer a key. */
@Component(service = Answers.class)
public final class AnswerBook implements Answers {
  private final Replays replays;

  /** Answers kept in this table. */
  @Activate
  public AnswerBook(
      @Reference CoreTransactions tx, @Reference AuditService audit, @Reference AnswerTable table) {
    this.replays = new Replays(tx, audit, table);
  }

  @Override
  public <E extends Entity<?>> Response created(String path, Supplier<E> work) {
    return reply(() -> Reply.created(path, work.get()));
  }

  @Override
  public <T, E extends Entity<?>> Response created(
      String path, Supplier<T> work, Function<? super T, E> finish) {
    return replays.finished(work, made -> Reply.created(path, finish.apply(made)), 201).response();
  }

  @Override
  public Response done(Supplier<?> work) {
    return reply(() -> ok(work.get()));
  }

  @Override
  public <T> Response done(Supplier<T> work, Function<? super T, ?> finish) {
    return replays.finished(work, done -> ok(finish.apply(done)), 200).response();
  }

  @Override
  public Response removed(Runnable work) {
    return reply(
        () -> {
          work.run();
          return Reply.empty();
        });
  }

  @Override
  public Response reply(Supplier<Reply> work) {
    return replays.plain(work).response();
  }

  private static Reply ok(Object body) {
    return body == null ? Reply.empty() : Reply.ok(body);
  }
}
