package org.anlan.core.internal.access;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.anlan.api.Forbidden;
import org.anlan.api.Text;
import org.anlan.api.Unauthenticated;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Caller;
import org.anlan.api.access.Permission;
import org.anlan.api.roster.UnitId;
import org.anlan.api.roster.UnitService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Rights by role, cut to a subtree by the roster's tree. Active from the start, so that the roster,
 * which itself needs rights, can be bound once it comes.
 */
@Component(service = AccessService.class, immediate = true)
public final class AccessControl implements AccessService {
  private final Grants grants = Grants.standard();

  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  private volatile UnitService units;

  /** Rights as the table of roles says. */
  @Activate
  public AccessControl() {}

  /** Rights within this tree. */
  AccessControl(UnitService units) {
    this.units = units;
  }

  @Override
  public Caller current() {
    return Calls.caller().orElseThrow(() -> new Unauthenticated(Text.of("请先登录", "sign in first")));
  }

  @Override
  public <T> T as(Caller caller, Supplier<T> work) {
    return Calls.as(caller, work);
  }

  @Override
  public boolean may(Permission permission) {
    Caller caller = current();
    return caller.isSystem() || grants.allow(caller.roles(), permission);
  }

  @Override
  public boolean may(Permission permission, UnitId scope) {
    return may(permission) && confinement().map(within -> within.contains(scope)).orElse(true);
  }

  @Override
  public void require(Permission permission) {
    if (!may(permission)) {
      throw forbidden(permission);
    }
  }

  @Override
  public void require(Permission permission, UnitId scope) {
    require(permission);
    if (!may(permission, scope)) {
      throw new Forbidden(
          Text.of("无权处理其他单位的事项", "has no right (" + permission + ") outside its own unit"));
    }
  }

  @Override
  public Optional<Set<UnitId>> confinement() {
    return current().subtree().map(this::below);
  }

  private Set<UnitId> below(UnitId unit) {
    UnitService tree = units;
    Set<UnitId> known = tree == null ? Set.of() : tree.subtree(unit);
    if (known.contains(unit)) {
      return known;
    }
    Set<UnitId> all = new HashSet<>(known);
    all.add(unit);
    return all;
  }

  private static Forbidden forbidden(Permission permission) {
    return new Forbidden(Text.of("没有权限：" + permission, "has no right to do this: " + permission));
  }
}
