package org.anlan.core.internal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.ws.rs.core.Response;
import org.anlan.api.Conflict;
import org.anlan.api.Text;
import org.anlan.api.access.AuditService;
import org.anlan.api.access.Caller;
import org.anlan.core.internal.access.Calls;
import org.anlan.core.internal.tx.CoreTransactions;
import org.anlan.core.web.Reply;

/**
 * Does the work of a request once: with a key, a second request gets the answer of the first, and
 * one that comes while the first is at work waits for it. Any thread, but a request's own.
 */
final class Replays {
  private final CoreTransactions tx;
  private final AuditService audit;
  private final AnswerTable table;
  private final KeyLocks locks = new KeyLocks();

  /** An answer, and whether it was given before. */
  record Given(Answer answer, boolean replayed) {
    Response response() {
      return answer.response(replayed);
    }
  }

  Replays(CoreTransactions tx, AuditService audit, AnswerTable table) {
    this.tx = tx;
    this.audit = audit;
    this.table = table;
  }

  /** The work says what to answer. */
  Given plain(Supplier<Reply> work) {
    return once(
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

  /** What to answer shows only at the moment of commit. */
  <T> Given finished(Supplier<T> work, Function<? super T, Reply> finish, int status) {
    return once(
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

  private Given once(Function<Request, Answer> work) {
    Request request =
        Request.current()
            .orElseThrow(() -> new IllegalStateException("answers a request's own thread only"));
    if (request.key().isEmpty()) {
      return new Given(work.apply(request), false);
    }
    String key = request.key().get();
    return locks.within(
        caller() + "\n" + key,
        () ->
            table
                .find(caller(), key)
                .map(kept -> new Given(replay(request, kept), true))
                .orElseGet(() -> new Given(work.apply(request), false)));
  }

  private static Answer replay(Request request, AnswerTable.Kept kept) {
    if (!kept.requestHash().equals(request.hash())) {
      throw new Conflict(
          Conflict.Kind.KEY,
          Text.of(
              "此 Idempotency-Key 已用于另一个请求", "this Idempotency-Key was used for another request"),
          null);
    }
    return kept.answer();
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
}
