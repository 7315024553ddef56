package org.anlan.api.access;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Text;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.UnitId;

/**
 * An account to be made or changed.
 *
 * @param password needed for a new one, 10 to 200 characters; on a change empty keeps the old one
 */
public record UserDraft(
    String username,
    String name,
    Optional<String> password,
    Set<Role> roles,
    Optional<UnitId> unitId,
    Optional<PersonId> personId,
    boolean disabled)
    implements Draft {
  /** The shortest password taken. */
  public static final int SHORTEST_PASSWORD = 10;

  private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}._@-]{1,64}");

  public UserDraft {
    password = password == null ? Optional.empty() : password;
    roles = roles == null ? Set.of() : Set.copyOf(roles);
    unitId = unitId == null ? Optional.empty() : unitId;
    personId = personId == null ? Optional.empty() : personId;
  }

  @Override
  public void check(Faults faults) {
    faults
        .text("/username", username, 64)
        .when(
            username != null && !USERNAME.matcher(username).matches(),
            "/username",
            Text.of("只能用字母、数字和 . _ @ -", "may hold letters, digits and . _ @ - only"))
        .text("/name", name, 100)
        .when(roles.isEmpty(), "/roles", Text.of("至少一个角色", "needs at least one role"))
        .when(
            roles.contains(Role.UNIT) && unitId.isEmpty(),
            "/unitId",
            Text.of("单位角色须指明单位", "the unit role needs its unit"));
    password.ifPresent(
        p ->
            faults.when(
                p.length() < SHORTEST_PASSWORD || p.length() > 200,
                "/password",
                Text.of("口令须 10 到 200 个字符", "must have 10 to 200 characters")));
  }
}
