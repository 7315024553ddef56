package org.anlan.core.internal.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.anlan.api.Faults;
import org.anlan.api.Text;
import org.anlan.api.Unauthenticated;
import org.anlan.api.Unavailable;
import org.anlan.api.access.Caller;
import org.anlan.api.access.Credentials;
import org.anlan.api.access.Session;
import org.anlan.api.access.SessionService;
import org.anlan.api.access.User;
import org.anlan.api.tx.Transactions;
import org.anlan.core.internal.audit.AuditTrail;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sign-ins and sessions; those in use are kept in memory, so that a request costs one hash. */
@Component(
    service = {SessionService.class, Sessions.class},
    configurationPid = "org.anlan.core.access")
@Designate(ocd = Sessions.Settings.class)
public final class Sessions implements SessionService {
  private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
  private static final Duration SEEN_EVERY = Duration.ofMinutes(5);
  private static final Duration BASIC_KEPT = Duration.ofMinutes(15);
  private static final int MOST_IN_MEMORY = 20_000;
  private static final String TARGET = "session";

  private final Transactions tx;
  private final AccessTables tables;
  private final AuditTrail audit;
  private final Passwords passwords;
  private final Clock clock;
  private final Guard guard;
  private final Duration idle;
  private final Duration longest;
  private final Map<String, Live> lives = new ConcurrentHashMap<>();

  /** How long a session lasts. */
  @ObjectClassDefinition(name = "Anlan sign-in")
  public @interface Settings {
    /** A session that isn't used ends after this. */
    @AttributeDefinition(name = "Hours without a request until a session ends")
    int session_idle_hours() default 12;

    /** Every session ends after this. */
    @AttributeDefinition(name = "Days until a session ends in any case")
    int session_longest_days() default 7;
  }

  /**
   * What a session is about.
   *
   * @param hash of its token
   * @param basic whether credentials come with every request instead
   */
  public record Known(String hash, User user, Caller caller, Instant expiresAt, boolean basic) {}

  /** Sessions of these accounts. */
  @Activate
  public Sessions(
      @Reference Transactions tx,
      @Reference AccessTables tables,
      @Reference AuditTrail audit,
      @Reference Passwords passwords,
      @Reference Clock clock,
      Settings settings) {
    this.tx = tx;
    this.tables = tables;
    this.audit = audit;
    this.passwords = passwords;
    this.clock = clock;
    this.guard = new Guard(tables.lockouts(), tx, clock);
    this.idle = Duration.ofHours(settings.session_idle_hours());
    this.longest = Duration.ofDays(settings.session_longest_days());
  }

  @Override
  public Session signIn(Credentials credentials) {
    Faults.check(credentials);
    Account account = authenticate(credentials);
    String token = Tokens.fresh();
    Instant now = now();
    Live live = new Live(Tokens.hash(token), account, now, now, longest, false);
    keep(live, account);
    remember(live);
    return new Session(token, live.expiresAt(idle), account.user(), account.user().roles());
  }

  @Override
  public Caller verify(String token) {
    return known(token).caller();
  }

  /**
   * The session of a token.
   *
   * @throws Unauthenticated if there is none
   */
  public Known known(String token) {
    String hash = Tokens.hash(token);
    Live live = lives.get(hash);
    if (live == null) {
      live = load(hash).orElseThrow(Sessions::unknown);
      remember(live);
    }
    Instant now = now();
    if (!now.isBefore(live.expiresAt(idle))) {
      lives.remove(hash);
      throw unknown();
    }
    if (live.isDue(now, SEEN_EVERY)) {
      seen(live, now);
    }
    return live.known(idle);
  }

  /**
   * Who signs in with every request: the password is hashed once, then remembered for a while.
   *
   * @throws Unauthenticated as {@link #signIn}
   */
  public Known basic(Credentials credentials) {
    Faults.check(credentials);
    String hash = Tokens.hash("basic\n" + credentials.username() + "\n" + credentials.password());
    Instant now = now();
    Live known = lives.get(hash);
    if (known != null && now.isBefore(known.expiresAt(idle))) {
      return known.known(idle);
    }
    synchronized (this) {
      Live since = lives.get(hash);
      if (since != null && now.isBefore(since.expiresAt(idle))) {
        return since.known(idle);
      }
      Account account = authenticate(credentials);
      Calls.as(account.caller(), () -> audited("session.basic"));
      Live live = new Live(hash, account, now, now, BASIC_KEPT, true);
      remember(live);
      return live.known(idle);
    }
  }

  /**
   * The session as it is now, for what goes on beyond one request; empty once it has ended or its
   * account may not sign in any more.
   */
  public Optional<Known> still(Known known) {
    Instant now = now();
    Optional<Live> live =
        Optional.ofNullable(lives.get(known.hash()))
            .filter(kept -> now.isBefore(kept.expiresAt(idle)))
            .or(() -> load(known.hash()))
            .or(() -> basicStill(known))
            .filter(kept -> now.isBefore(kept.expiresAt(idle)));
    // A line that is open counts as use.
    live.filter(kept -> kept.isDue(now, SEEN_EVERY)).ifPresent(kept -> seen(kept, now));
    return live.map(kept -> kept.known(idle));
  }

  @Override
  public void signOut(String token) {
    String hash = Tokens.hash(token);
    lives.remove(hash);
    tx.write(
        () -> {
          if (tables.sessions().delete(hash) > 0) {
            audit.record("session.signed-out", TARGET, "");
          }
          return null;
        });
  }

  /**
   * Ends the sessions of an account, but perhaps one; in the running transaction, and in memory
   * once that is durable.
   */
  void end(UUID user, Optional<String> kept) {
    tables.sessions().deleteOthers(user, kept.orElse(""));
    forget(user);
  }

  /** Lets the account of a session be read anew at the next request. */
  void forget(UUID user) {
    tx.afterCommit(() -> lives.values().removeIf(live -> live.isOf(user)));
  }

  /** Wrong tries and delays. */
  Guard guard() {
    return guard;
  }

  private Account authenticate(Credentials credentials) {
    String address = Calls.address().orElse(Addresses.HERE);
    String username = credentials.username();
    Duration locked = guard.remaining(username, address);
    if (!locked.isZero()) {
      throw refused(username, "locked", locked(locked));
    }
    Optional<Account> found = tx.read(() -> tables.users().byName(username));
    boolean right =
        found
            .map(account -> passwords.matches(credentials.password(), account.password()))
            .orElseGet(() -> passwords.matchesNobody(credentials.password()));
    if (!right || found.orElseThrow().user().disabled()) {
      guard.failed(username, address);
      throw refused(username, right ? "disabled" : "wrong", wrong());
    }
    guard.succeeded(username, address);
    return found.orElseThrow();
  }

  private Unauthenticated refused(String username, String why, Unauthenticated answer) {
    audit.refused("session.refused", TARGET, username + ": " + why);
    return answer;
  }

  private Void audited(String action) {
    try {
      audit.record(action, TARGET, "");
    } catch (Unavailable e) {
      LOG.warn("{} could not be put into the audit trail: {}", action, e.getMessage());
    }
    return null;
  }

  private void keep(Live live, Account account) {
    try {
      tx.write(
          () -> {
            tables.sessions().insert(live.kept(), Calls.address());
            tables.sessions().deleteStale(now().minus(idle), now().minus(longest));
            return Calls.as(account.caller(), () -> audited("session.signed-in"));
          });
    } catch (Unavailable e) {
      // A full disk must not keep people from reading; the session then ends with the runtime.
      LOG.warn("The session of {} is kept in memory only", account.user().username());
    }
  }

  private Optional<Live> load(String hash) {
    return tx.read(() -> tables.sessions().find(hash))
        .flatMap(
            kept ->
                tables
                    .users()
                    .byId(kept.user())
                    .filter(account -> !account.user().disabled())
                    .map(a -> new Live(hash, a, kept.createdAt(), kept.seenAt(), longest, false)));
  }

  /** A sign-in with every request has no row; it goes on while its account has not changed. */
  private Optional<Live> basicStill(Known known) {
    if (!known.basic()) {
      return Optional.empty();
    }
    return tables
        .users()
        .byId(known.user().id().value())
        .filter(a -> a.user().stamp().version() == known.user().stamp().version())
        .map(account -> new Live(known.hash(), account, now(), now(), BASIC_KEPT, true));
  }

  private void remember(Live live) {
    if (lives.size() >= MOST_IN_MEMORY) {
      Instant now = now();
      lives.values().removeIf(old -> !now.isBefore(old.expiresAt(idle)));
    }
    lives.put(live.hash(), live);
  }

  private void seen(Live live, Instant now) {
    try {
      live.seen(now);
      tables.sessions().seen(live.hash(), now);
    } catch (RuntimeException e) {
      LOG.debug("The session's last use was not noted", e);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static Unauthenticated unknown() {
    return new Unauthenticated(
        Text.of("登录已失效，请重新登录", "the session is unknown or has ended; sign in again"));
  }

  private static Unauthenticated wrong() {
    return new Unauthenticated(Text.of("用户名或口令不对", "the name or the password is wrong"));
  }

  private static Unauthenticated locked(Duration left) {
    long seconds = left.plusMillis(999).toSeconds();
    return new Unauthenticated(
        Text.of(
            "尝试次数过多，请 " + seconds + " 秒后再试",
            "too many wrong tries; try again in " + seconds + " seconds"));
  }
}
