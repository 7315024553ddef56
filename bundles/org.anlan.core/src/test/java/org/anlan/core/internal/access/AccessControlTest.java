package org.anlan.core.internal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.api.Forbidden;
import org.anlan.api.Unauthenticated;
import org.anlan.api.access.Caller;
import org.anlan.api.access.Permission;
import org.anlan.api.access.Role;
import org.anlan.api.roster.UnitId;
import org.anlan.api.roster.UnitService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccessControlTest {
  private static final UnitId STREET = new UnitId(UUID.randomUUID());
  private static final UnitId COMMUNITY = new UnitId(UUID.randomUUID());
  private static final UnitId OTHER = new UnitId(UUID.randomUUID());
  private static final Permission WRITE = Permission.write("tasks");
  private final AccessControl access =
      new AccessControl(tree(Map.of(STREET, Set.of(STREET, COMMUNITY))));

  private static UnitService tree(Map<UnitId, Set<UnitId>> below) {
    return (UnitService)
        Proxy.newProxyInstance(
            UnitService.class.getClassLoader(),
            new Class<?>[] {UnitService.class},
            (proxy, method, args) -> below.getOrDefault(args[0], Set.of()));
  }

  private static Caller caller(Role role, Optional<UnitId> unit) {
    return new Caller("x", Set.of(role), Optional.empty(), unit);
  }

  @AfterEach
  void nobody() {
    Calls.end();
  }

  @Test
  void withoutACallerNothingIsAllowed() {
    assertThatThrownBy(access::current).isInstanceOf(Unauthenticated.class);
    assertThatThrownBy(() -> access.may(WRITE)).isInstanceOf(Unauthenticated.class);
  }

  @Test
  void unitUserActsWithinItsSubtreeOnly() {
    access.as(
        caller(Role.UNIT, Optional.of(STREET)),
        () -> {
          assertThat(access.confinement()).contains(Set.of(STREET, COMMUNITY));
          assertThat(access.may(WRITE, COMMUNITY)).isTrue();
          assertThat(access.may(WRITE, OTHER)).isFalse();
          assertThatThrownBy(() -> access.require(WRITE, OTHER)).isInstanceOf(Forbidden.class);
          return null;
        });
  }

  @Test
  void unitThatIsUnknownConfinesToItself() {
    access.as(
        caller(Role.UNIT, Optional.of(OTHER)),
        () -> {
          assertThat(access.confinement()).contains(Set.of(OTHER));
          return null;
        });
  }

  @Test
  void officerIsNotConfined() {
    access.as(
        caller(Role.OFFICER, Optional.empty()),
        () -> {
          assertThat(access.confinement()).isEmpty();
          access.require(WRITE, OTHER);
          assertThatThrownBy(() -> access.require(Permission.of("incidents:sign")))
              .isInstanceOf(Forbidden.class)
              .hasMessageContaining("incidents:sign");
          return null;
        });
  }

  @Test
  void systemMayEverythingAndTheCallerBeforeComesBack() {
    Calls.begin(
        new Calls.Call(
            Optional.of(caller(Role.VIEWER, Optional.empty())),
            Optional.of("10.0.0.1"),
            Optional.empty()));
    access.as(
        Caller.SYSTEM,
        () -> {
          access.require(Permission.of("any:thing"), OTHER);
          assertThat(Calls.address()).contains("10.0.0.1");
          return null;
        });
    assertThat(access.current().name()).isEqualTo("x");
  }

  @Test
  void callerBeforeComesBackAfterAFailureToo() {
    assertThatThrownBy(
            () ->
                access.as(
                    Caller.SYSTEM,
                    () -> {
                      throw new IllegalStateException("x");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(Calls.current()).isEmpty();
  }
}
