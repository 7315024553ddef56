package org.anlan.core.internal.access;

import java.time.Duration;
import java.time.Instant;

/**
 * How long sign-in is refused after wrong passwords: the delay doubles with each further one up to
 * a bound, and all is forgotten after an hour of peace, so nobody stays locked out for ever.
 */
final class Lockout {
  /** After this long without a wrong try the count starts anew. */
  static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

  /** No wrong try yet. */
  static final Tally NONE = new Tally(0, Instant.EPOCH, Instant.EPOCH);

  private Lockout() {}

  /**
   * For whom tries are counted.
   *
   * @param free how many wrong tries cost nothing
   * @param first the delay after the next one
   * @param longest no delay is longer
   */
  record Rule(int free, Duration first, Duration longest) {
    /** One account from one address. */
    static final Rule ACCOUNT_AT_ADDRESS =
        new Rule(4, Duration.ofSeconds(2), Duration.ofMinutes(15));

    /** Any account from one address; many people may sit behind it. */
    static final Rule ADDRESS = new Rule(30, Duration.ofSeconds(2), Duration.ofMinutes(5));

    /**
     * One account from anywhere: slows a distributed guess, never keeps its owner away for long.
     */
    static final Rule ACCOUNT = new Rule(60, Duration.ofSeconds(1), Duration.ofMinutes(1));
  }

  /** Wrong tries so far, the last one, and until when further ones are refused unseen. */
  record Tally(int failures, Instant last, Instant until) {}

  /** The tally after another wrong try. */
  static Tally failed(Tally before, Rule rule, Instant now) {
    int failures = forgotten(before, now) ? 1 : before.failures() + 1;
    int over = failures - rule.free();
    if (over <= 0) {
      return new Tally(failures, now, now);
    }
    Duration delay = rule.first();
    for (int i = 1; i < over && delay.compareTo(rule.longest()) < 0; i++) {
      delay = delay.multipliedBy(2);
    }
    Duration bounded = delay.compareTo(rule.longest()) > 0 ? rule.longest() : delay;
    return new Tally(failures, now, now.plus(bounded));
  }

  /**
   * How long it is locked yet; zero if it isn't. A clock that was set back can't lock for longer
   * than the rule's bound.
   */
  static Duration remaining(Tally tally, Rule rule, Instant now) {
    Duration left = Duration.between(now, tally.until());
    if (left.isNegative() || left.isZero()) {
      return Duration.ZERO;
    }
    return left.compareTo(rule.longest()) > 0 ? Duration.ZERO : left;
  }

  private static boolean forgotten(Tally tally, Instant now) {
    return Duration.between(tally.last(), now).abs().compareTo(FORGOTTEN_AFTER) > 0;
  }
}
