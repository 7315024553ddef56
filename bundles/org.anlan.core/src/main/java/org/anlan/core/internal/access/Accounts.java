package org.anlan.core.internal.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.anlan.api.Conflict;
import org.anlan.api.Faults;
import org.anlan.api.Invalid;
import org.anlan.api.NotFound;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.Stamp;
import org.anlan.api.Text;
import org.anlan.api.access.Permission;
import org.anlan.api.access.User;
import org.anlan.api.access.UserDraft;
import org.anlan.api.access.UserFilter;
import org.anlan.api.access.UserId;
import org.anlan.api.access.UserService;
import org.anlan.core.ids.Ids;
import org.anlan.core.service.Desk;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The accounts. There is always an administrator left who can sign in. */
@Component(service = {UserService.class, Accounts.class})
public final class Accounts implements UserService {
  private static final Permission READ = Permission.read("users");
  private static final Permission WRITE = Permission.write("users");
  private static final String PATH = "users";

  /** Names that stand in stamps and in the audit trail for somebody who is no account. */
  private static final Set<String> RESERVED = Set.of("system", "nobody", "console");

  private final Desk desk;
  private final UserTable users;
  private final Sessions sessions;
  private final Passwords passwords;

  /** The accounts in these tables. */
  @Activate
  public Accounts(
      @Reference Desk desk,
      @Reference AccessTables tables,
      @Reference Sessions sessions,
      @Reference Passwords passwords) {
    this.desk = desk;
    this.users = tables.users();
    this.sessions = sessions;
    this.passwords = passwords;
  }

  @Override
  public User add(UserDraft draft) {
    desk.access().require(WRITE);
    check(draft, true);
    String hash = passwords.hash(draft.password().orElseThrow());
    return desk.tx()
        .write(
            () -> {
              unique(draft, Optional.empty());
              Instant now = desk.now();
              Stamp stamp = new Stamp(1, now, desk.by(), now, desk.by());
              User user = user(new UserId(Ids.next()), stamp, draft);
              users.insert(new Account(user, hash));
              desk.changes().record("user.added", PATH, user, Optional.empty());
              return user;
            });
  }

  @Override
  public User update(UserId id, long version, UserDraft draft) {
    desk.access().require(WRITE);
    check(draft, false);
    Optional<String> hash = draft.password().map(passwords::hash);
    return desk.tx()
        .write(
            () -> {
              Account before = load(id, version);
              unique(draft, Optional.of(id));
              Stamp stamp = next(before.user().stamp());
              Account after = new Account(user(id, stamp, draft), hash.orElse(before.password()));
              requireAdministrator(before, Optional.of(after));
              save(before, after);
              if (hash.isPresent() || after.user().disabled()) {
                sessions.end(id.value(), Optional.empty());
              } else {
                sessions.forget(id.value());
              }
              return after.user();
            });
  }

  @Override
  public void remove(UserId id, long version) {
    desk.access().require(WRITE);
    desk.tx()
        .write(
            () -> {
              Account before = load(id, version);
              requireAdministrator(before, Optional.empty());
              sessions.end(id.value(), Optional.empty());
              if (!users.delete(id, version)) {
                throw Conflict.stale(get(id));
              }
              desk.changes().removed("user.removed", PATH, id, Optional.empty());
              return null;
            });
  }

  @Override
  public Optional<User> find(UserId id) {
    desk.access().require(READ);
    return users.byId(id.value()).map(Account::user);
  }

  @Override
  public Page<User> list(UserFilter filter, Paging paging) {
    desk.access().require(READ);
    long seq = desk.feed().head();
    var found = users.page(filter, paging).stream().map(Account::user).toList();
    if (found.size() <= paging.limit()) {
      return new Page<>(found, Optional.empty(), seq);
    }
    var cut = found.subList(0, paging.limit());
    return new Page<>(cut, Optional.of(cut.get(cut.size() - 1).id().value().toString()), seq);
  }

  @Override
  public void changePassword(String oldPassword, String newPassword) {
    Account account =
        users
            .byName(desk.access().current().name())
            .orElseThrow(() -> new NotFound(Text.of("没有此帐号", "there is no such account")));
    Faults faults = new Faults();
    faults.text("/oldPassword", oldPassword, 200).text("/newPassword", newPassword, 200);
    faults.when(
        newPassword != null && newPassword.length() < UserDraft.SHORTEST_PASSWORD,
        "/newPassword",
        Text.of("口令须 10 到 200 个字符", "must have 10 to 200 characters"));
    faults.throwIfAny();
    requirePassword(account, oldPassword);
    Optional<String> session = Calls.current().flatMap(Calls.Call::session);
    replace(account, old -> old, passwords.hash(newPassword), "user.password-changed", session);
  }

  /**
   * Gives an account a new password, enables it and ends its sessions; makes it an administrator's
   * if {@code rights} says so. For whoever sits at the machine itself.
   */
  void reset(Account account, Function<User, User> rights, String password) {
    replace(account, rights, passwords.hash(password), "user.password-reset", Optional.empty());
  }

  private void replace(
      Account account,
      Function<User, User> change,
      String hash,
      String event,
      Optional<String> keptSession) {
    desk.tx()
        .write(
            () -> {
              User now = change.apply(account.user());
              User stamped =
                  new User(
                      now.id(),
                      next(now.stamp()),
                      now.username(),
                      now.name(),
                      now.roles(),
                      now.unitId(),
                      now.personId(),
                      now.disabled());
              save(account, new Account(stamped, hash), event);
              sessions.end(now.id().value(), keptSession);
              return null;
            });
  }

  private void requirePassword(Account account, String password) {
    String address = Calls.address().orElse(Addresses.HERE);
    String name = account.user().username();
    boolean locked = !sessions.guard().remaining(name, address).isZero();
    if (locked || !passwords.matches(password, account.password())) {
      if (!locked) {
        sessions.guard().failed(name, address);
      }
      throw Invalid.at("/oldPassword", Text.of("口令不对", "is not the current password"));
    }
    sessions.guard().succeeded(name, address);
  }

  private static void check(UserDraft draft, boolean isNew) {
    Faults faults = new Faults();
    draft.check(faults);
    faults.when(isNew && draft.password().isEmpty(), "/password", Text.of("必填", "is required"));
    faults.when(
        draft.username() != null && RESERVED.contains(Account.key(draft.username())),
        "/username",
        Text.of("此名保留", "is reserved"));
    faults.throwIfAny();
  }

  private void unique(UserDraft draft, Optional<UserId> self) {
    users
        .byName(draft.username())
        .map(Account::user)
        .filter(other -> !Optional.of(other.id()).equals(self))
        .ifPresent(
            other -> {
              throw new Conflict(
                  Conflict.Kind.DUPLICATE,
                  Text.of(
                      "用户名已被占用：" + other.username(),
                      "there is an account of this name already: " + other.username()),
                  null);
            });
  }

  private Account load(UserId id, long version) {
    Account account = users.byId(id.value()).orElseThrow(() -> NotFound.of(id));
    if (account.user().stamp().version() != version) {
      throw Conflict.stale(account.user());
    }
    return account;
  }

  private void save(Account before, Account after) {
    save(before, after, "user.changed");
  }

  private void save(Account before, Account after, String event) {
    if (!users.update(after)) {
      throw Conflict.stale(
          users.byId(before.user().id().value()).map(Account::user).orElse(before.user()));
    }
    desk.changes().record(event, PATH, after.user(), Optional.empty());
  }

  private void requireAdministrator(Account before, Optional<Account> after) {
    boolean stays = after.map(Account::isAdministrator).orElse(false);
    if (before.isAdministrator()
        && !stays
        && users.all().stream().filter(Account::isAdministrator).count() < 2) {
      throw Conflict.state(
          Text.of("这是最后一个可用的管理员", "this is the last administrator who can sign in"), before.user());
    }
  }

  private Stamp next(Stamp before) {
    return new Stamp(
        before.version() + 1, before.createdAt(), before.createdBy(), desk.now(), desk.by());
  }

  private static User user(UserId id, Stamp stamp, UserDraft draft) {
    return new User(
        id,
        stamp,
        draft.username().strip(),
        draft.name(),
        draft.roles(),
        draft.unitId(),
        draft.personId(),
        draft.disabled());
  }
}
