package org.anlan.core.internal.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anlan.api.AnlanException;
import org.anlan.api.tx.Transactions;
import org.anlan.core.internal.access.Lockout.Rule;
import org.anlan.core.internal.access.Lockout.Tally;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts wrong tries per account and address, in memory and in the database, so that a restart
 * forgives nothing and a full disk opens nothing. Any thread.
 */
final class Guard {
  private static final Logger LOG = LoggerFactory.getLogger(Guard.class);
  private static final int MOST_IN_MEMORY = 10_000;

  private final LockoutTable table;
  private final Transactions tx;
  private final Clock clock;
  private final Map<String, Tally> tallies = new ConcurrentHashMap<>();

  Guard(LockoutTable table, Transactions tx, Clock clock) {
    this.table = table;
    this.tx = tx;
    this.clock = clock;
  }

  /** How long this account can't sign in from this address yet. */
  Duration remaining(String username, String address) {
    Instant now = clock.instant();
    return subjects(username, address).entrySet().stream()
        .map(e -> Lockout.remaining(tally(e.getKey()), e.getValue(), now))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /** Another wrong try. */
  void failed(String username, String address) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (tallies.size() > MOST_IN_MEMORY) {
      tallies.clear();
    }
    Map<String, Tally> changed = new LinkedHashMap<>();
    subjects(username, address)
        .forEach(
            (subject, rule) -> {
              tally(subject);
              changed.put(
                  subject,
                  tallies.merge(
                      subject,
                      Lockout.failed(Lockout.NONE, rule, now),
                      (before, first) -> Lockout.failed(before, rule, now)));
            });
    keep(
        () -> {
          changed.forEach(table::save);
          table.deleteStale(now.minus(Lockout.FORGOTTEN_AFTER.multipliedBy(24)));
        });
  }

  /** The right password: this account at this address starts anew. */
  void succeeded(String username, String address) {
    String subject = pair(username, address);
    if (tally(subject).failures() > 0) {
      tallies.remove(subject);
      keep(() -> table.delete(subject));
    }
  }

  /** Forgets every wrong try: somebody at the machine itself has taken over. */
  void forgetAll() {
    tallies.clear();
    table.deleteAll();
  }

  private Tally tally(String subject) {
    Tally known = tallies.get(subject);
    if (known != null) {
      return known;
    }
    Tally kept = tx.read(() -> table.find(subject)).orElse(Lockout.NONE);
    if (kept.failures() > 0) {
      tallies.putIfAbsent(subject, kept);
    }
    return kept;
  }

  private void keep(Runnable write) {
    try {
      tx.write(
          () -> {
            write.run();
            return null;
          });
    } catch (AnlanException e) {
      LOG.warn("Wrong tries are counted in memory only: {}", e.getMessage());
    }
  }

  private static Map<String, Rule> subjects(String username, String address) {
    Map<String, Rule> subjects = new LinkedHashMap<>();
    subjects.put(pair(username, address), Rule.ACCOUNT_AT_ADDRESS);
    subjects.put("address " + address, Rule.ADDRESS);
    if (!Addresses.isLoopback(address)) {
      subjects.put("account " + Account.key(username), Rule.ACCOUNT);
    }
    return subjects;
  }

  private static String pair(String username, String address) {
    return "pair " + address + " " + Account.key(username);
  }
}
