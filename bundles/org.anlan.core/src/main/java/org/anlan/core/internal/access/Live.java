package org.anlan.core.internal.access;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.anlan.api.access.Caller;

/** A session in use. Any thread. */
final class Live {
  private final String hash;
  private final Account account;
  private final Caller caller;
  private final Instant createdAt;
  private final Duration longest;
  private final boolean basic;
  private volatile Instant seenAt;

  Live(
      String hash,
      Account account,
      Instant createdAt,
      Instant seenAt,
      Duration longest,
      boolean basic) {
    this.hash = hash;
    this.account = account;
    this.caller = account.caller();
    this.createdAt = createdAt;
    this.seenAt = seenAt;
    this.longest = longest;
    this.basic = basic;
  }

  String hash() {
    return hash;
  }

  boolean isOf(UUID user) {
    return account.user().id().value().equals(user);
  }

  boolean isDue(Instant now, Duration every) {
    return Duration.between(seenAt, now).compareTo(every) >= 0;
  }

  void seen(Instant now) {
    seenAt = now;
  }

  /** Sliding with use, but bounded. */
  Instant expiresAt(Duration idle) {
    Instant sliding = seenAt.plus(idle);
    Instant end = createdAt.plus(longest);
    return sliding.isBefore(end) ? sliding : end;
  }

  Sessions.Known known(Duration idle) {
    return new Sessions.Known(hash, account.user(), caller, expiresAt(idle), basic);
  }

  SessionTable.Kept kept() {
    return new SessionTable.Kept(hash, account.user().id().value(), createdAt, seenAt);
  }
}
