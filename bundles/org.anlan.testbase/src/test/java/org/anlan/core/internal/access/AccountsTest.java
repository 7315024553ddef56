package org.anlan.core.internal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anlan.api.Conflict;
import org.anlan.api.Fault;
import org.anlan.api.Forbidden;
import org.anlan.api.Invalid;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.access.Caller;
import org.anlan.api.access.Credentials;
import org.anlan.api.access.Role;
import org.anlan.api.access.User;
import org.anlan.api.access.UserDraft;
import org.anlan.api.access.UserFilter;
import org.anlan.api.changes.Change;
import org.anlan.testbase.TestBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {
  private final TestBase base = TestBase.open();
  private final Desks desks = new Desks(base);
  private final Accounts accounts = desks.accounts();
  @TempDir Path data;

  @AfterEach
  void close() {
    base.close();
  }

  private static UserDraft draft(String username, Role... roles) {
    return new UserDraft(
        username,
        "名 " + username,
        Optional.of("0123456789"),
        Set.of(roles),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private static UserFilter filter(String q) {
    return new UserFilter(Optional.empty(), Optional.empty(), Optional.ofNullable(q));
  }

  @Test
  void nameIsUniqueWithoutCase() {
    accounts.add(draft("Li", Role.OFFICER));
    Conflict conflict =
        catchThrowableOfType(Conflict.class, () -> accounts.add(draft("lI", Role.OFFICER)));
    assertThat(conflict.kind()).isEqualTo(Conflict.Kind.DUPLICATE);
  }

  @Test
  void everyFaultOfADraftIsNamed() {
    UserDraft bad =
        new UserDraft(
            "a b", "", Optional.of("short"), Set.of(), Optional.empty(), Optional.empty(), false);
    Invalid invalid = catchThrowableOfType(Invalid.class, () -> accounts.add(bad));
    assertThat(invalid.faults())
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder("/username", "/name", "/password", "/roles");
    UserDraft without =
        new UserDraft(
            "system",
            "x",
            Optional.empty(),
            Set.of(Role.UNIT),
            Optional.empty(),
            Optional.empty(),
            false);
    assertThat(catchThrowableOfType(Invalid.class, () -> accounts.add(without)).faults())
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder("/username", "/password", "/unitId");
  }

  @Test
  void changesStandOnTheFeedWithoutThePassword() {
    User user = accounts.add(draft("li", Role.OFFICER));
    accounts.update(user.id(), 1, draft("li", Role.LEADER));
    accounts.remove(user.id(), 2);
    assertThat(base.changes())
        .extracting(Change::kind)
        .containsExactly("user.added", "user.changed", "user.removed");
    assertThat(base.changes().toString()).doesNotContain("argon2");
  }

  @Test
  void staleChangeIsRefusedWithTheCurrentOne() {
    User user = accounts.add(draft("li", Role.OFFICER));
    accounts.update(user.id(), 1, draft("li", Role.LEADER));
    Conflict conflict =
        catchThrowableOfType(
            Conflict.class, () -> accounts.update(user.id(), 1, draft("li", Role.VIEWER)));
    assertThat(conflict.kind()).isEqualTo(Conflict.Kind.STALE);
    assertThat(((User) conflict.current().orElseThrow()).roles()).containsExactly(Role.LEADER);
    assertThatThrownBy(() -> accounts.remove(user.id(), 1)).isInstanceOf(Conflict.class);
  }

  @Test
  void lastAdministratorStays() {
    User one = accounts.add(draft("one", Role.ADMINISTRATOR));
    assertThatThrownBy(() -> accounts.remove(one.id(), 1)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> accounts.update(one.id(), 1, draft("one", Role.VIEWER)))
        .isInstanceOf(Conflict.class);
    accounts.add(draft("two", Role.ADMINISTRATOR));
    accounts.remove(one.id(), 1);
    assertThat(accounts.find(one.id())).isEmpty();
  }

  @Test
  void listIsFilteredAndPaged() {
    for (int i = 0; i < 5; i++) {
      accounts.add(draft("officer" + i, Role.OFFICER));
    }
    accounts.add(draft("leader_1", Role.LEADER, Role.OFFICER));
    assertThat(accounts.list(filter("名 leader"), Paging.first()).items()).hasSize(1);
    assertThat(accounts.list(filter("r_1"), Paging.first()).items()).hasSize(1);
    assertThat(accounts.list(filter("%"), Paging.first()).items()).isEmpty();
    UserFilter leaders =
        new UserFilter(Optional.of(Role.LEADER), Optional.of(false), Optional.empty());
    assertThat(accounts.list(leaders, Paging.first()).items()).hasSize(1);
    List<String> names = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<User> page = accounts.list(filter(null), new Paging(4, after));
      page.items().forEach(user -> names.add(user.username()));
      after = page.next();
    } while (after.isPresent());
    assertThat(names).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void withoutTheRightNothingIsSeenOrChanged() {
    User user = accounts.add(draft("li", Role.OFFICER));
    base.access().grant("users:read");
    assertThatThrownBy(() -> accounts.add(draft("x", Role.OFFICER))).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> accounts.remove(user.id(), 1)).isInstanceOf(Forbidden.class);
    base.access().grant();
    assertThatThrownBy(() -> accounts.list(filter(null), Paging.first()))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> accounts.find(user.id())).isInstanceOf(Forbidden.class);
  }

  @Test
  void ownPasswordIsChangedOnlyWithTheOldOneAndEndsTheOtherSessions() {
    accounts.add(draft("li", Role.OFFICER));
    String kept = desks.sessions().signIn(new Credentials("li", "0123456789")).token();
    String other = desks.sessions().signIn(new Credentials("li", "0123456789")).token();
    base.access()
        .caller(new Caller("li", Set.of(Role.OFFICER), Optional.empty(), Optional.empty()));
    Calls.begin(
        new Calls.Call(Optional.empty(), Optional.of("10.0.0.1"), Optional.of(Tokens.hash(kept))));
    try {
      assertThatThrownBy(() -> accounts.changePassword("wrong", "new password"))
          .isInstanceOf(Invalid.class)
          .hasMessageContaining("/oldPassword");
      assertThatThrownBy(() -> accounts.changePassword("0123456789", "short"))
          .isInstanceOf(Invalid.class)
          .hasMessageContaining("/newPassword");
      accounts.changePassword("0123456789", "new password");
    } finally {
      Calls.end();
    }
    assertThat(desks.sessions().verify(kept).name()).isEqualTo("li");
    assertThatThrownBy(() -> desks.sessions().verify(other));
    assertThat(desks.sessions().signIn(new Credentials("li", "new password")).token()).isNotBlank();
  }

  private void start(Map<String, String> environment) {
    new FirstSignIn(
        accounts,
        desks.tables(),
        desks.sessions(),
        desks.passwords(),
        desks.audit(),
        data,
        environment);
  }

  private List<String> told() throws IOException {
    return Files.readAllLines(data.resolve("first-sign-in.txt"));
  }

  @Test
  void firstStartMakesAnAdministratorWhosePasswordIsToldOnce() throws IOException {
    start(Map.of());
    assertThat(told()).hasSize(2).first().isEqualTo("admin");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve("first-sign-in.txt"))))
        .isEqualTo("rw-------");
    assertThat(desks.sessions().signIn(new Credentials("admin", told().get(1))).roles())
        .containsExactly(Role.ADMINISTRATOR);
    String before = told().get(1);
    start(Map.of());
    assertThat(told().get(1)).isEqualTo(before);
    assertThat(accounts.list(filter(null), Paging.first()).items()).hasSize(1);
  }

  @Test
  void passwordOfTheirOwnIsNotWrittenDown() {
    start(Map.of("ANLAN_ADMIN_USERNAME", "chief", "ANLAN_ADMIN_PASSWORD", "of my own 1"));
    assertThat(data.resolve("first-sign-in.txt")).doesNotExist();
    assertThat(desks.sessions().signIn(new Credentials("chief", "of my own 1")).token())
        .isNotBlank();
  }

  @Test
  void passwordThatIsTooShortIsSaidPlainly() {
    assertThatThrownBy(() -> start(Map.of("ANLAN_ADMIN_PASSWORD", "short")))
        .hasMessageContaining("ANLAN_ADMIN_PASSWORD");
  }

  @Test
  void fileInTheDataDirectoryLetsAnAdministratorInAgain() throws IOException {
    start(Map.of());
    String old = told().get(1);
    User admin = accounts.list(filter("admin"), Paging.first()).items().get(0);
    accounts.add(draft("second", Role.ADMINISTRATOR));
    UserDraft disabled =
        new UserDraft(
            "admin",
            "x",
            Optional.empty(),
            Set.of(Role.VIEWER),
            Optional.empty(),
            Optional.empty(),
            true);
    accounts.update(admin.id(), 1, disabled);
    Files.writeString(data.resolve("reset-admin"), "admin\n");
    start(Map.of());
    assertThat(data.resolve("reset-admin")).doesNotExist();
    assertThat(told().get(1)).isNotEqualTo(old);
    assertThat(desks.sessions().signIn(new Credentials("admin", told().get(1))).roles())
        .contains(Role.ADMINISTRATOR);
    assertThat(
            desks
                .audit()
                .list(
                    new org.anlan.api.access.AuditFilter(
                        Optional.empty(),
                        Optional.of("users.reset-offline"),
                        Optional.empty(),
                        Optional.empty()),
                    Paging.first())
                .items())
        .hasSize(1);
  }

  @Test
  void emptyFileMeansTheFirstAdministrator() throws IOException {
    start(Map.of("ANLAN_ADMIN_USERNAME", "chief"));
    Files.writeString(data.resolve("reset-admin"), "");
    start(Map.of());
    assertThat(told().get(0)).isEqualTo("chief");
  }

  @Test
  void linkInThePlaceOfTheFileIsNotHonoured() throws IOException {
    start(Map.of());
    String before = told().get(1);
    Path elsewhere = Files.writeString(data.resolve("elsewhere"), "admin\n");
    Files.createSymbolicLink(data.resolve("reset-admin"), elsewhere);
    start(Map.of());
    assertThat(told().get(1)).isEqualTo(before);
  }
}
