package org.anlan.core.internal.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.anlan.api.AnlanException;
import org.anlan.api.Conflict;
import org.anlan.api.Text;
import org.anlan.api.Unavailable;

/** What a failure of the database means to a caller. */
public final class Failures {
  /**
   * H2: input or output failed, closed, corrupted, broken, shut down; the disk may be the reason.
   */
  private static final Set<Integer> H2_DOWN =
      Set.of(90007, 90020, 90028, 90030, 90031, 90067, 90098, 90121);

  /** H2's storage engine: what it throws has to do with the file. */
  private static final String H2_STORE = "org.h2.mvstore.MVStoreException";

  /** H2: open for reading only, as a database is that was lost. */
  private static final int H2_READ_ONLY = 90097;

  private static final Set<String> BUSY = Set.of("HYT00", "40001", "40P01", "55P03");

  private Failures() {}

  /** The failure as the API promises it; what isn't the database's is left as it is. */
  public static RuntimeException translate(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof AnlanException known) {
      return known;
    }
    RuntimeException meaning = meaning(failure);
    if (meaning != null) {
      meaning.initCause(failure);
      return meaning;
    }
    return failure instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException(failure);
  }

  /** Whether this says that H2 has closed the database. */
  public static boolean isLoss(Throwable failure) {
    int depth = 0;
    for (Throwable t = failure; t != null && depth < 20; t = t.getCause(), depth++) {
      if (t.getClass().getName().equals(H2_STORE)
          || (t instanceof SQLException sql && H2_DOWN.contains(sql.getErrorCode()))) {
        return true;
      }
    }
    return false;
  }

  /** The disk is full. */
  public static Unavailable noSpace() {
    return new Unavailable(
        Unavailable.Reason.NO_SPACE,
        Text.of(
            "磁盘空间不足，暂停写入；已有数据仍可查看。请清理磁盘，之后自动恢复",
            "the disk is full: nothing can be written until there is room again; reading goes on"));
  }

  /** The database can't be reached. */
  public static Unavailable down() {
    return new Unavailable(
        Unavailable.Reason.DOWN, Text.of("数据库暂不可用，请稍后再试", "the database is down; try again later"));
  }

  private static Unavailable busy() {
    return new Unavailable(
        Unavailable.Reason.DOWN,
        Text.of("数据正被他人修改，请稍后再试", "somebody else is changing the same data; try again"));
  }

  private static RuntimeException meaning(Throwable failure) {
    RuntimeException found = null;
    int depth = 0;
    for (Throwable t = failure; t != null && depth < 20; t = t.getCause(), depth++) {
      if (isFull(t)) {
        return noSpace();
      }
      RuntimeException here = t instanceof SQLException sql ? ofSql(sql) : null;
      if (here == null && t.getClass().getName().equals(H2_STORE)) {
        here = down();
      }
      found = here == null ? found : here;
    }
    return found;
  }

  private static RuntimeException ofSql(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    if (state.equals("53100")) {
      return noSpace();
    }
    if (BUSY.contains(state) || e.getErrorCode() == 90131) {
      return busy();
    }
    if (state.equals("23505")) {
      return new Conflict(Conflict.Kind.DUPLICATE, Text.of("已存在相同的记录", "is already there"), null);
    }
    if (state.startsWith("23503") || state.equals("23001")) {
      return new Conflict(Conflict.Kind.IN_USE, Text.of("仍被引用", "others still refer to it"), null);
    }
    return isDown(e, state) ? down() : null;
  }

  private static boolean isDown(SQLException e, String state) {
    return state.startsWith("08")
        || state.startsWith("57P")
        || H2_DOWN.contains(e.getErrorCode())
        || e.getErrorCode() == H2_READ_ONLY
        || (state.isEmpty() && e.getErrorCode() == 0 && isOfPool(e));
  }

  /** The pool speaks in words only. */
  private static boolean isOfPool(SQLException e) {
    String message = e.getMessage() == null ? "" : e.getMessage();
    return message.startsWith("Cannot get a connection")
        || message.startsWith("Unable to acquire a new connection")
        || message.startsWith("initializeConnection: connection closed")
        || message.startsWith("Cannot create PoolableConnectionFactory")
        || message.startsWith("Unable to acquire a new connection")
        || message.startsWith("Unable to enlist connection");
  }

  private static boolean isFull(Throwable t) {
    if (!(t instanceof IOException) || t.getMessage() == null) {
      return false;
    }
    String message = t.getMessage().toLowerCase(Locale.ROOT);
    return message.contains("no space left")
        || message.contains("not enough space")
        || message.contains("quota exceeded");
  }
}
