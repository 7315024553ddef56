package org.anlan.testbase;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.api.Forbidden;
import org.anlan.api.Text;
import org.anlan.api.Unauthenticated;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Caller;
import org.anlan.api.access.Permission;
import org.anlan.api.access.Role;
import org.anlan.api.roster.UnitId;

/**
 * Rights as a test wants them. At first the caller is {@code officer} with every right everywhere;
 * the system may always do everything. Set on any thread, for all threads.
 */
public final class TestAccess implements AccessService {
  /** Who calls unless the test says otherwise. */
  public static final Caller OFFICER =
      new Caller("officer", Set.of(Role.OFFICER), Optional.empty(), Optional.empty());

  private static final ThreadLocal<Caller> INSTEAD = new ThreadLocal<>();
  private volatile Optional<Caller> caller = Optional.of(OFFICER);
  private volatile Optional<Set<Permission>> granted = Optional.empty();
  private volatile Optional<Set<UnitId>> units = Optional.empty();

  TestAccess() {}

  /** From now on this one calls. */
  public TestAccess caller(Caller who) {
    caller = Optional.of(who);
    return this;
  }

  /** From now on nobody is signed in. */
  public TestAccess nobody() {
    caller = Optional.empty();
    return this;
  }

  /** From now on the caller has these rights only, written as in {@code "tasks:read"}. */
  public TestAccess grant(String... permissions) {
    granted = Optional.of(Stream.of(permissions).map(Permission::of).collect(Collectors.toSet()));
    return this;
  }

  /** From now on the caller has every right. */
  public TestAccess grantAll() {
    granted = Optional.empty();
    return this;
  }

  /** From now on the caller sees and acts within these units only. */
  public TestAccess confine(UnitId... to) {
    units = Optional.of(Set.of(to));
    return this;
  }

  /** From now on the caller sees and acts everywhere. */
  public TestAccess free() {
    units = Optional.empty();
    return this;
  }

  @Override
  public Caller current() {
    Caller instead = INSTEAD.get();
    return instead != null
        ? instead
        : caller.orElseThrow(() -> new Unauthenticated(Text.of("未登录", "nobody is signed in")));
  }

  @Override
  public <T> T as(Caller who, Supplier<T> work) {
    Caller before = INSTEAD.get();
    INSTEAD.set(who);
    try {
      return work.get();
    } finally {
      INSTEAD.set(before);
    }
  }

  @Override
  public boolean may(Permission permission) {
    return current().isSystem() || granted.map(g -> g.contains(permission)).orElse(true);
  }

  @Override
  public boolean may(Permission permission, UnitId scope) {
    return may(permission) && confinement().map(u -> u.contains(scope)).orElse(true);
  }

  @Override
  public void require(Permission permission) {
    refuseUnless(may(permission), permission);
  }

  @Override
  public void require(Permission permission, UnitId scope) {
    refuseUnless(may(permission, scope), permission);
  }

  @Override
  public Optional<Set<UnitId>> confinement() {
    return current().isSystem() ? Optional.empty() : units;
  }

  private static void refuseUnless(boolean may, Permission permission) {
    if (!may) {
      throw new Forbidden(Text.of("无权限：" + permission, "not allowed: " + permission));
    }
  }
}
