package org.anlan.core.internal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.ws.rs.core.Response;
import org.anlan.api.Conflict;
import org.anlan.api.Entity;
import org.anlan.api.Text;
import org.anlan.api.access.AuditService;
import org.anlan.api.access.Caller;
import org.anlan.core.internal.access.Calls;
import org.anlan.core.internal.tx.CoreTransactions;
import org.anlan.core.web.Answers;
import org.anlan.core.web.Reply;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers writes: one transaction, one line of audit, one kept answer a key. */
@Component(service = Answers.class)
public final class AnswerBook implements Answers {
  private final CoreTransactions tx;
  private final AuditService audit;
  private final AnswerTable table;
  private final KeyLocks locks = new KeyLocks();

  /** Answers kept in this table. */
  @Activate
  public AnswerBook(
      @Reference CoreTransactions tx, @Reference AuditService audit, @Reference AnswerTable table) {
    this.tx = tx;
    this.audit = audit;
    this.table = table;
  }

  @Override
  public <E extends Entity<?>> Response created(String path, Supplier<E> work) {
    return reply(() -> Reply.created(path, work.get()));
  }

  @Override
  public <T, E extends Entity<?>> Response created(
      String path, Supplier<T> work, Function<? super T, E> finish) {
    return finished(work, made -> Reply.created(path, finish.apply(made)), 201);
  }

  @Override
  public Response done(Supplier<?> work) {
    return reply(() -> ok(work.get()));
  }

  @Override
  public <T> Response done(Supplier<T> work, Function<? super T, ?> finish) {
    return finished(work, done -> ok(finish.apply(done)), 200);
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
    return replayable(
        request ->
            tx.write(
                () -> {
                  Reply reply = work.get();
                  Answer answer = Answer.of(reply, Optional.of(request));
                  audit(request, reply.status(), reply.location());
                  keep(request, answer);
                  return answer;
                }));
  }

  private <T> Response finished(Supplier<T> work, Function<? super T, Reply> finish, int status) {
    return replayable(
        request ->
            tx.write(
                () -> {
                  T done = work.get();
                  audit(request, status, Optional.empty());
                  return done;
                },
                done -> Answer.of(finish.apply(done), Optional.of(request)),
                answer -> keep(request, answer)));
  }

  private Response replayable(Function<Request, Answer> work) {
    Request request =
        Request.current()
            .orElseThrow(() -> new IllegalStateException("answers a request's own thread only"));
    if (request.key().isEmpty()) {
      return work.apply(request).response(false);
    }
    return locks.within(
        caller() + "\n" + request.key().get(),
        () ->
            table
                .find(caller(), request.key().get())
                .map(kept -> replay(request, kept))
                .orElseGet(() -> work.apply(request).response(false)));
  }

  private static Response replay(Request request, AnswerTable.Kept kept) {
    if (!kept.requestHash().equals(request.hash())) {
      throw new Conflict(
          Conflict.Kind.KEY,
          Text.of(
              "此 Idempotency-Key 已用于另一个请求", "this Idempotency-Key was used for another request"),
          null);
    }
    return kept.answer().response(true);
  }

  private void keep(Request request, Answer answer) {
    request
        .key()
        .ifPresent(
            key -> table.insert(caller(), key, new AnswerTable.Kept(request.hash(), answer)));
  }

  private void audit(Request request, int status, Optional<String> made) {
    audit.record(action(request, status), "/" + made.orElse(request.path()), "");
  }

  /** {@code roster.units.add}, {@code roster.units.update}, {@code tasks.finish}. */
  static String action(Request request, int status) {
    List<String> words = new ArrayList<>();
    for (String segment : request.path().split("/")) {
      if (!segment.isEmpty() && segment.length() != 36) {
        words.add(segment);
      }
    }
    switch (request.method()) {
      case "PUT", "PATCH" -> words.add("update");
      case "DELETE" -> words.add("remove");
      default -> {
        if (status == 201) {
          words.add("add");
        }
      }
    }
    return String.join(".", words);
  }

  private static String caller() {
    return Calls.caller().map(Caller::name).orElse("nobody");
  }

  private static Reply ok(Object body) {
    return body == null ? Reply.empty() : Reply.ok(body);
  }
}
