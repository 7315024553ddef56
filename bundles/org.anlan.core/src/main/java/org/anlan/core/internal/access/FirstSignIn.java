package org.anlan.core.internal.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.api.AnlanException;
import org.anlan.api.access.AuditService;
import org.anlan.api.access.Caller;
import org.anlan.api.access.Role;
import org.anlan.api.access.User;
import org.anlan.api.access.UserDraft;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets somebody in: makes the first administrator of an empty database, and a new password for one
 * whom the machine's own user asks for by a file {@code reset-admin} in the data directory, which
 * may name the account. A generated password stands in {@code first-sign-in.txt}, name and password
 * a line each, until somebody deletes it.
 */
@Component(service = FirstSignIn.class, immediate = true)
public final class FirstSignIn {
  /** The account made at the first start, unless {@code ANLAN_ADMIN_USERNAME} says otherwise. */
  static final String USERNAME = "admin";

  private static final Logger LOG = LoggerFactory.getLogger(FirstSignIn.class);
  private final Accounts accounts;
  private final UserTable users;
  private final Sessions sessions;
  private final Passwords passwords;
  private final AuditService audit;

  /** Looks once, at start. */
  @Activate
  public FirstSignIn(
      @Reference Accounts accounts,
      @Reference AccessTables tables,
      @Reference Sessions sessions,
      @Reference Passwords passwords,
      @Reference AuditService audit) {
    this(accounts, tables, sessions, passwords, audit, dataDirectory(), System.getenv());
  }

  FirstSignIn(
      Accounts accounts,
      AccessTables tables,
      Sessions sessions,
      Passwords passwords,
      AuditService audit,
      Path data,
      Map<String, String> environment) {
    this.accounts = accounts;
    this.users = tables.users();
    this.sessions = sessions;
    this.passwords = passwords;
    this.audit = audit;
    Calls.as(
        Caller.SYSTEM,
        () -> {
          if (users.all().isEmpty()) {
            first(data.resolve("first-sign-in.txt"), environment);
          }
          reset(data.resolve("reset-admin"), data.resolve("first-sign-in.txt"));
          return null;
        });
  }

  private void first(Path told, Map<String, String> environment) {
    String username = environment.getOrDefault("ANLAN_ADMIN_USERNAME", USERNAME);
    Optional<String> given = Optional.ofNullable(environment.get("ANLAN_ADMIN_PASSWORD"));
    String password = given.orElseGet(passwords::generated);
    try {
      accounts.add(
          new UserDraft(
              username,
              "系统管理员",
              Optional.of(password),
              Set.of(Role.ADMINISTRATOR),
              Optional.empty(),
              Optional.empty(),
              false));
    } catch (AnlanException e) {
      throw new IllegalStateException(
          "ANLAN_ADMIN_USERNAME or ANLAN_ADMIN_PASSWORD can't be used: " + e.getMessage(), e);
    }
    if (given.isEmpty()) {
      SecretFile.write(told, List.of(username, password));
    }
    audit.record("users.first", "users", username + (given.isEmpty() ? ": generated" : ": given"));
    LOG.info("The first administrator is {}", username);
  }

  private void reset(Path request, Path told) {
    if (!Files.exists(request)) {
      return;
    }
    if (!SecretFile.isOurs(request)) {
      LOG.error("{} belongs to somebody else and is not honoured", request);
      return;
    }
    String username = read(request).orElse(USERNAME);
    Optional<Account> account = users.byName(username).or(this::anyAdministrator);
    if (account.isEmpty()) {
      LOG.error("{} names no account: {}", request, username);
      return;
    }
    String password = passwords.generated();
    accounts.reset(account.get(), FirstSignIn::administrator, password);
    sessions.guard().forgetAll();
    String name = account.get().user().username();
    SecretFile.write(told, List.of(name, password));
    audit.record("users.reset-offline", "users", name);
    delete(request);
    LOG.warn("The password of {} was reset from the machine itself", name);
  }

  private Optional<Account> anyAdministrator() {
    return users.all().stream()
        .filter(a -> a.user().roles().contains(Role.ADMINISTRATOR))
        .findFirst();
  }

  /** Whoever may write into the data directory is district IT. */
  private static User administrator(User user) {
    Set<Role> roles = new java.util.HashSet<>(user.roles());
    roles.add(Role.ADMINISTRATOR);
    return new User(
        user.id(),
        user.stamp(),
        user.username(),
        user.name(),
        roles,
        user.unitId(),
        user.personId(),
        false);
  }

  private static Optional<String> read(Path request) {
    try {
      return Files.readAllLines(request).stream()
          .map(String::strip)
          .findFirst()
          .filter(s -> !s.isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path dataDirectory() {
    return Path.of(System.getProperty("karaf.data", "data"));
  }
}
