package org.anlan.core.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.api.access.Permission;
import org.anlan.api.access.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantsTest {
  private final Grants grants = Grants.standard();

  @ParameterizedTest
  @CsvSource({
    "ADMINISTRATOR, users:write roster:write plugins:write audit:read tasks:read backup:write",
    "LEADER, tasks:write incidents:sign plans:approve plans:activate log:write users:read audit:read",
    "OFFICER, tasks:write plans:activate warnings:write log:write roster:write",
    "UNIT, tasks:write roster:read resources:write warnings:read incidents:write",
    "VIEWER, tasks:read log:read warnings:read",
    "CONNECTOR, warnings:write observations:write tasks:read",
  })
  void roleMay(Role role, String rights) {
    assertThat(refused(role, rights)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ADMINISTRATOR, tasks:write log:write incidents:sign plans:activate plans:approve warnings:write",
    "LEADER, users:write plugins:write backup:write",
    "OFFICER, incidents:sign plans:approve users:read users:write audit:read plugins:read",
    "UNIT, log:read users:read plans:write plans:activate audit:read warnings:write notifications:write",
    "VIEWER, tasks:write users:read audit:read plans:activate",
    "CONNECTOR, tasks:write users:read log:write audit:read",
  })
  void roleMayNot(Role role, String rights) {
    assertThat(refused(role, rights))
        .containsExactlyInAnyOrderElementsOf(Set.of(rights.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({"VIEWER,tasks:write", "VIEWER,audit:read"})
  void severalRolesAddUp(Role weak, String right) {
    Permission permission = Permission.of(right);
    assertThat(grants.allow(Set.of(weak), permission)).isFalse();
    assertThat(grants.allow(Set.of(weak, Role.LEADER), permission)).isTrue();
    assertThat(grants.allow(Set.of(), permission)).isFalse();
  }

  private Set<String> refused(Role role, String rights) {
    return Stream.of(rights.split(" "))
        .filter(right -> !grants.allow(Set.of(role), Permission.of(right)))
        .collect(Collectors.toSet());
  }
}
