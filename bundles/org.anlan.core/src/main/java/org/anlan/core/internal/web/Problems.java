package org.anlan.core.internal.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.WebApplicationException;
import org.anlan.api.AnlanException;
import org.anlan.api.Conflict;
import org.anlan.api.Fault;
import org.anlan.api.Forbidden;
import org.anlan.api.Gone;
import org.anlan.api.Invalid;
import org.anlan.api.NotFound;
import org.anlan.api.Text;
import org.anlan.api.Unauthenticated;
import org.anlan.api.Unavailable;
import org.anlan.core.internal.database.Failures;
import org.anlan.core.web.PreconditionRequired;
import org.anlan.core.web.Unreadable;
import org.anlan.json.MalformedJson;

/** What went wrong, as a problem document: pure, no I/O. */
final class Problems {
  private static final String TYPE = "urn:anlan:problem:";
  private static final int DEEPEST = 10;

  /** What a kind of problem is called. */
  private record Kind(int status, String name, Text title) {}

  private static final Map<Integer, Kind> BY_STATUS =
      Stream.of(
              new Kind(400, "malformed", Text.of("无法读取", "Malformed request")),
              new Kind(401, "unauthenticated", Text.of("未登录", "Not signed in")),
              new Kind(403, "forbidden", Text.of("没有权限", "Forbidden")),
              new Kind(404, "not-found", Text.of("不存在", "Not found")),
              new Kind(405, "method-not-allowed", Text.of("不支持此操作", "Method not allowed")),
              new Kind(406, "not-acceptable", Text.of("不能提供此格式", "Not acceptable")),
              new Kind(409, "conflict", Text.of("与现状不符", "Conflict")),
              new Kind(410, "gone", Text.of("已不再保留", "Gone")),
              new Kind(412, "stale", Text.of("已被他人修改", "Changed meanwhile")),
              new Kind(413, "too-large", Text.of("内容过大", "Too large")),
              new Kind(415, "unsupported-media", Text.of("不支持的格式", "Unsupported media type")),
              new Kind(422, "invalid", Text.of("内容有误", "Invalid input")),
              new Kind(428, "version-required", Text.of("须标明版本", "Version required")),
              new Kind(500, "internal", Text.of("内部错误", "Internal error")),
              new Kind(503, "unavailable", Text.of("暂不可用", "Unavailable")),
              new Kind(507, "no-space", Text.of("磁盘空间不足", "No space left")))
          .collect(java.util.stream.Collectors.toUnmodifiableMap(Kind::status, k -> k));

  private Problems() {}

  /** The cause that says something to the caller: ours, then one of JAX-RS, then whatever it is. */
  static Throwable meaningful(Throwable failure) {
    Throwable web = null;
    Throwable cause = failure;
    for (int i = 0; cause != null && i < DEEPEST; i++, cause = cause.getCause()) {
      if (cause instanceof AnlanException) {
        return cause;
      }
      web = web == null && cause instanceof WebApplicationException ? cause : web;
    }
    if (web != null) {
      return web;
    }
    // What fails outside of a transaction comes as the database said it.
    return failure instanceof RuntimeException ? Failures.translate(failure) : failure;
  }

  /** The problem document of a failure that is {@link #meaningful}. */
  static Problem of(Throwable failure, Locale language, Optional<String> request) {
    Kind kind = kind(failure);
    Text text = text(failure, kind);
    return new Problem(
        TYPE + kind.name(),
        in(language, kind.title()),
        kind.status(),
        in(language, text),
        text,
        failure instanceof Invalid invalid ? invalid.faults() : List.<Fault>of(),
        failure instanceof Conflict conflict ? conflict.current() : Optional.empty(),
        request);
  }

  /** One of the two languages of the house. */
  static String in(Locale language, Text text) {
    return isChinese(language) ? text.zh() : text.en();
  }

  static boolean isChinese(Locale language) {
    return language.getLanguage().equals("zh");
  }

  private static Kind kind(Throwable failure) {
    if (failure instanceof Conflict conflict) {
      return conflict(conflict);
    }
    if (failure instanceof WebApplicationException web) {
      int status = web.getResponse().getStatus();
      return BY_STATUS.getOrDefault(
          status, new Kind(status, "http-" + status, Text.of("请求失败", "Request failed")));
    }
    return BY_STATUS.get(status(failure));
  }

  private static Kind conflict(Conflict conflict) {
    return switch (conflict.kind()) {
      case STALE -> BY_STATUS.get(412);
      case STATE -> new Kind(409, "wrong-state", Text.of("当前状态不允许", "Wrong state"));
      case KEY -> new Kind(409, "key-reused", Text.of("重复的请求键", "Idempotency key reused"));
      case DUPLICATE -> new Kind(409, "duplicate", Text.of("已存在", "Already there"));
      case IN_USE -> new Kind(409, "in-use", Text.of("仍被引用", "In use"));
    };
  }

  private static int status(Throwable failure) {
    if (failure instanceof Unavailable unavailable) {
      return unavailable.reason() == Unavailable.Reason.NO_SPACE ? 507 : 503;
    }
    Map<Class<?>, Integer> known =
        Map.ofEntries(
            Map.entry(Invalid.class, 422),
            Map.entry(MalformedJson.class, 400),
            Map.entry(Unreadable.class, 400),
            Map.entry(NotFound.class, 404),
            Map.entry(Forbidden.class, 403),
            Map.entry(Unauthenticated.class, 401),
            Map.entry(Gone.class, 410),
            Map.entry(PreconditionRequired.class, 428),
            Map.entry(TooLarge.class, 413),
            Map.entry(Unsupported.class, 415),
            Map.entry(NotAllowed.class, 405));
    return known.getOrDefault(failure.getClass(), 500);
  }

  /** Short, since the faults themselves follow. */
  private static Text invalid(List<Fault> faults) {
    Text first = faults.get(0).message();
    String at = faults.get(0).pointer();
    return Text.of(
        "内容有 " + faults.size() + " 处错误，第一处 " + at + "：" + first.zh(),
        faults.size() + " fault(s) in the input, the first at '" + at + "': " + first.en());
  }

  /** What JAX-RS itself refuses, and what nobody foresaw; never the failure's own words. */
  private static Text text(Throwable failure, Kind kind) {
    if (failure instanceof Invalid invalid) {
      return invalid(invalid.faults());
    }
    if (failure instanceof AnlanException known) {
      return known.text();
    }
    if (failure instanceof WebApplicationException) {
      return kind.title();
    }
    return Text.of(
        "运行出错，已记入日志；请把请求编号告知管理员",
        "something went wrong inside and stands in the log; tell the administrator the request");
  }
}
