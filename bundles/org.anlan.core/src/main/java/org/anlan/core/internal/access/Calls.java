package org.anlan.core.internal.access;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.anlan.api.access.Caller;

/** Who is calling on this thread, from where, with which session. */
public final class Calls {
  private static final ThreadLocal<Call> CURRENT = new ThreadLocal<>();

  private Calls() {}

  /**
   * One call.
   *
   * @param address where the caller sits, if it came over the network
   * @param session the hash of the session's token, if it has one
   */
  public record Call(Optional<Caller> caller, Optional<String> address, Optional<String> session) {
    public Call {
      Objects.requireNonNull(caller);
      Objects.requireNonNull(address);
      Objects.requireNonNull(session);
    }
  }

  /** The running call, if there is one. */
  public static Optional<Call> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** The caller of this thread, if it is known. */
  public static Optional<Caller> caller() {
    return current().flatMap(Call::caller);
  }

  /** Where the caller sits. */
  public static Optional<String> address() {
    return current().flatMap(Call::address);
  }

  /** From now on this call runs on this thread. */
  public static void begin(Call call) {
    CURRENT.set(Objects.requireNonNull(call));
  }

  /** No call runs on this thread any more. */
  public static void end() {
    CURRENT.remove();
  }

  /** Runs work as this caller. */
  public static <T> T as(Caller caller, Supplier<T> work) {
    Call before = CURRENT.get();
    Optional<String> address = before == null ? Optional.empty() : before.address();
    CURRENT.set(new Call(Optional.of(caller), address, Optional.empty()));
    try {
      return work.get();
    } finally {
      if (before == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    }
  }
}
