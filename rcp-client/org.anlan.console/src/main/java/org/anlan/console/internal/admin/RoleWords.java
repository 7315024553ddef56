package org.anlan.console.internal.admin;

import java.util.Set;
import java.util.stream.Collectors;
import org.anlan.api.access.Role;
import org.anlan.console.internal.text.Words;

/** What roles are called. */
final class RoleWords {
  private RoleWords() {}

  static String of(Role role) {
    return Words.of("admin.role", role);
  }

  static String of(Set<Role> roles) {
    return roles.stream().sorted().map(RoleWords::of).collect(Collectors.joining("、"));
  }
}
