package org.anlan.console.itest;

import static org.anlan.console.itest.ConsoleWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.anlan.api.Paging;
import org.anlan.api.Unauthenticated;
import org.anlan.api.access.Role;
import org.anlan.api.access.User;
import org.anlan.api.access.UserFilter;
import org.anlan.api.notifications.NotificationFilter;
import org.anlan.client.AnlanClient;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts are made and disabled, the trail is read, the parts and the log's chain looked at. */
@ExtendWith(Stage.class)
class AdministrationTest {
  private static final int ACCOUNTS = 0;
  private static final int AUDIT = 1;
  private static final int HEALTH = 2;
  private static final int CHANNELS = 3;
  private static final int PROOF = 4;
  private static final int BACKUP = 5;

  private final Screen screen;
  private final Runtime runtime;

  AdministrationTest(Screen screen, Runtime runtime) {
    this.screen = screen;
    this.runtime = runtime;
  }

  @ParameterizedTest
  @CsvSource({"zh_CN,false,zh-light", "en,true,en-dark"})
  void anAdministratorSeesToAccountsAndReadsTheTrail(
      String language, boolean dark, String name, @TempDir Path home) {
    AnlanClient admin = runtime.client("admin");
    assertThatThrownBy(() -> AnlanClient.at(runtime.address()).signIn("nobody-" + name, "wrong"))
        .isInstanceOf(Unauthenticated.class);
    try (ConsoleWindow window = open(home, language, dark, "admin")) {
      eventually(() -> assertThat(row(window, "accounts", "officer1")).isNotNegative());
      window.picture(name + "-admin-accounts");
      String password = makesAnAccount(window, name);
      eventually(() -> assertThat(user(admin, name)).isPresent());
      User made = user(admin, name).orElseThrow();
      assertThat(made.roles()).containsExactly(Role.VIEWER);
      assertThat(AnlanClient.at(runtime.address()).signIn("it-" + name, password).session())
          .isPresent();
      disables(window, admin, name);
      keepsTheLastAdministrator(window, admin, name);
      readsTheTrail(window, name);
      looksAtTheParts(window, name);
    }
  }

  private static String makesAnAccount(ConsoleWindow window, String name) {
    window.ask("click", "id", "account-new");
    eventually(() -> assertThat(window.ask("focus")).isEqualTo("user-username"));
    window.type("it " + name);
    window.key("ctrl+Return");
    eventually(() -> assertThat(window.text("user-message").lines().count()).isEqualTo(3));
    window.picture(name + "-admin-account-wrong");
    window.fill("user-username", "it-" + name);
    window.key("Return");
    window.type("District IT");
    window.ask("click", "id", "user-roles-" + Role.VIEWER.ordinal());
    String password = window.text("user-password");
    assertThat(password).hasSize(19);
    window.fill("user-personId", "zhibanyuan");
    eventually(() -> assertThat(window.there("user-personId-offers")).isTrue());
    window.key("Return");
    window.picture(name + "-admin-account");
    window.ask("click", "id", "user-ok");
    eventually(() -> assertThat(window.there("user-username")).isFalse());
    return password;
  }

  private static void disables(ConsoleWindow window, AnlanClient admin, String name) {
    eventually(() -> assertThat(row(window, "accounts", "it-" + name)).isNotNegative());
    select(window, "accounts", "it-" + name);
    window.ask("click", "id", "account-disable");
    eventually(() -> assertThat(user(admin, name).orElseThrow().disabled()).isTrue());
    eventually(
        () ->
            assertThat(window.rows("accounts").get(row(window, "accounts", "it-" + name)))
                .containsPattern("停用|disabled"));
  }

  private static void keepsTheLastAdministrator(
      ConsoleWindow window, AnlanClient admin, String name) {
    select(window, "accounts", "admin\t");
    window.ask("click", "id", "account-disable");
    eventually(
        () -> assertThat(window.text("status-message")).containsPattern("最后一个|last administrator"));
    assertThat(
            admin.users().list(filter(), Paging.first(50)).items().stream()
                .filter(user -> user.username().equals("admin"))
                .anyMatch(User::disabled))
        .isFalse();
    window.ask("click", "id", "account-reset");
    eventually(() -> assertThat(window.there("reset-password")).isTrue());
    window.fill("reset-password", "short");
    window.key("Return");
    eventually(() -> assertThat(window.text("reset-message")).contains("10"));
    window.picture(name + "-admin-reset");
    window.key("Escape");
  }

  private static void readsTheTrail(ConsoleWindow window, String name) {
    section(window, AUDIT);
    eventually(() -> assertThat(window.rows("audit")).hasSizeGreaterThan(10));
    window.ask("choose", "id", "audit-outcome", "place", "2");
    eventually(
        () -> {
          assertThat(row(window, "audit", "nobody-" + name)).isNotNegative();
          assertThat(window.rows("audit")).allMatch(row -> row.contains("✕"));
        });
    select(window, "audit", "nobody-" + name);
    eventually(() -> assertThat(window.text("audit-detail")).contains("session.refused"));
    window.picture(name + "-admin-audit");
    window.fill("audit-from", "yesterday");
    window.key("Return");
    eventually(() -> assertThat(window.text("audit-note")).contains("2026-01-31"));
    window.fill("audit-from", "2020-01-01");
    window.fill("audit-by", "admin");
    window.ask("choose", "id", "audit-outcome", "place", "1");
    eventually(() -> assertThat(window.rows("audit")).allMatch(row -> row.contains("✓")));
    eventually(() -> assertThat(row(window, "audit", "\tadmin\t")).isNotNegative());
  }

  private static void looksAtTheParts(ConsoleWindow window, String name) {
    section(window, HEALTH);
    eventually(() -> assertThat(window.text("health-whole")).containsPattern("✓|⚠"));
    eventually(() -> assertThat(window.rows("health")).isNotEmpty());
    window.picture(name + "-admin-health");
    section(window, PROOF);
    window.fill("proof-kept", "12 abc");
    window.key("Return");
    eventually(() -> assertThat(window.text("proof-result")).startsWith("✕"));
    window.fill("proof-kept", "1 " + "0".repeat(64));
    window.key("Return");
    eventually(() -> assertThat(window.rows("breaks")).isNotEmpty());
    window.picture(name + "-admin-proof-broken");
    window.fill("proof-kept", "");
    window.ask("click", "id", "proof-verify");
    eventually(() -> assertThat(window.text("proof-result")).startsWith("✓"));
    window.picture(name + "-admin-proof");
    section(window, BACKUP);
    eventually(() -> assertThat(window.text("backup-last")).isNotBlank());
    window.picture(name + "-admin-backup");
  }

  @ParameterizedTest
  @CsvSource({"zh_CN,true,zh-dark", "en,false,en-light"})
  void othersReadWhatItIsForAndMayTestAChannel(
      String language, boolean dark, String name, @TempDir Path home) {
    AnlanClient leader = runtime.client("leader");
    int before = notices(leader);
    try (ConsoleWindow window = open(home, language, dark, "officer1")) {
      eventually(() -> assertThat(window.there("accounts-refused")).isTrue());
      window.picture(name + "-admin-refused");
      section(window, CHANNELS);
      eventually(() -> assertThat(window.rows("channels")).isNotEmpty());
      select(window, "channels", "in-app");
      window.ask("click", "id", "channel-test");
      eventually(() -> assertThat(window.ask("focus")).isEqualTo("test-to"));
      window.key("ctrl+Return");
      eventually(() -> assertThat(window.text("test-message")).isNotBlank());
      window.type("zhibanyuanjia");
      eventually(() -> assertThat(window.there("test-to-offers")).isTrue());
      window.key("Return");
      window.picture(name + "-admin-test");
      window.key("ctrl+Return");
      eventually(() -> assertThat(window.text("channel-result")).startsWith("✓"));
      window.picture(name + "-admin-channels");
      window.ask("click", "id", "admin-own-password");
      eventually(() -> assertThat(window.there("password-oldPassword")).isTrue());
      window.fill("password-oldPassword", "not mine at all");
      window.fill("password-newPassword", "long enough 1");
      window.fill("password-again", "long enough 1");
      window.key("Return");
      eventually(() -> assertThat(window.text("password-message")).contains("⚠"));
      window.picture(name + "-admin-own-password");
      window.key("Escape");
    }
    assertThat(notices(leader)).isEqualTo(before + 1);
    assertThat(runtime.client("officer1").session()).isPresent();
  }

  private ConsoleWindow open(Path home, String language, boolean dark, String username) {
    ConsoleWindow window =
        new ConsoleWindow(screen, home, language, "-Danlan.console.dark=" + dark);
    window.signIn(runtime, username);
    eventually(
        () -> {
          window.ask("click", "id", "workspace-org.anlan.administration");
          assertThat(window.there("admin-sections")).isTrue();
        });
    section(window, ACCOUNTS);
    return window;
  }

  private static void section(ConsoleWindow window, int place) {
    window.ask("select", "id", "admin-sections", "row", Integer.toString(place));
  }

  private static void select(ConsoleWindow window, String table, String words) {
    int row = row(window, table, words);
    window.ask("select", "id", table, "row", Integer.toString(row));
  }

  private static int row(ConsoleWindow window, String table, String words) {
    List<String> rows = window.rows(table);
    return IntStream.range(0, rows.size())
        .filter(i -> rows.get(i).contains(words))
        .findFirst()
        .orElse(-1);
  }

  private static int notices(AnlanClient leader) {
    NotificationFilter inApp =
        new NotificationFilter(
            Optional.empty(),
            Optional.of("in-app"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return leader.notifications().list(inApp, Paging.first(500)).items().size();
  }

  private static Optional<User> user(AnlanClient admin, String name) {
    return admin.users().list(filter(), Paging.first(50)).items().stream()
        .filter(user -> user.username().equals("it-" + name))
        .findFirst();
  }

  private static UserFilter filter() {
    return new UserFilter(Optional.empty(), Optional.empty(), Optional.empty());
  }
}
