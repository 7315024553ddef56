package org.anlan.core.internal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anlan.api.Invalid;
import org.anlan.api.Paging;
import org.anlan.api.Unauthenticated;
import org.anlan.api.access.AuditEntry;
import org.anlan.api.access.AuditFilter;
import org.anlan.api.access.Credentials;
import org.anlan.api.access.Role;
import org.anlan.api.access.Session;
import org.anlan.api.access.User;
import org.anlan.api.access.UserDraft;
import org.anlan.core.internal.database.Sql;
import org.anlan.testbase.TestBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private static final String PASSWORD = "0123456789";
  private final TestBase base = TestBase.open();
  private final Desks desks = new Desks(base);
  private final Sessions sessions = desks.sessions();
  private User user;

  @BeforeEach
  void account() {
    user = desks.accounts().add(draft("LiMing", PASSWORD, false));
    from("10.0.0.1");
  }

  @AfterEach
  void close() {
    Calls.end();
    base.close();
  }

  private static UserDraft draft(String username, String password, boolean disabled) {
    return new UserDraft(
        username,
        "李明",
        Optional.ofNullable(password),
        Set.of(Role.OFFICER),
        Optional.empty(),
        Optional.empty(),
        disabled);
  }

  private static void from(String address) {
    Calls.begin(new Calls.Call(Optional.empty(), Optional.of(address), Optional.empty()));
  }

  private Session signIn() {
    return sessions.signIn(new Credentials("liming", PASSWORD));
  }

  private void wrong(String username, int times) {
    for (int i = 0; i < times; i++) {
      assertThatThrownBy(() -> sessions.signIn(new Credentials(username, "wrong" + username)))
          .isInstanceOf(Unauthenticated.class);
    }
  }

  /** A runtime started anew on the same database. */
  private Sessions restarted() {
    return new Desks(base).sessions();
  }

  @Test
  void rightPasswordGivesATokenWhoseHashOnlyIsKept() {
    Session session = signIn();
    assertThat(session.user().username()).isEqualTo("LiMing");
    assertThat(sessions.verify(session.token()).roles()).containsExactly(Role.OFFICER);
    List<String> kept =
        Sql.query(
            base.dataSource(), "select token_hash from core_session", row -> row.getString(1));
    assertThat(kept).containsExactly(Tokens.hash(session.token()));
    assertThat(session.toString()).doesNotContain(session.token());
  }

  @Test
  void sessionSurvivesARestart() {
    String token = signIn().token();
    assertThat(restarted().verify(token).name()).isEqualTo("LiMing");
  }

  @Test
  void sessionEndsWhenItIsNotUsed() {
    String token = signIn().token();
    for (int i = 0; i < 10; i++) {
      base.clock().advance(Duration.ofHours(11));
      sessions.verify(token);
    }
    base.clock().advance(Duration.ofHours(12));
    assertThatThrownBy(() -> sessions.verify(token)).isInstanceOf(Unauthenticated.class);
    assertThatThrownBy(() -> restarted().verify(token)).isInstanceOf(Unauthenticated.class);
  }

  @Test
  void sessionEndsInAnyCaseAfterAWeek() {
    String token = signIn().token();
    for (int i = 0; i < 27; i++) {
      base.clock().advance(Duration.ofHours(6));
      sessions.verify(token);
    }
    base.clock().advance(Duration.ofHours(6));
    assertThatThrownBy(() -> sessions.verify(token)).isInstanceOf(Unauthenticated.class);
  }

  @Test
  void signedOutTokenIsWorthNothing() {
    String token = signIn().token();
    String other = signIn().token();
    sessions.signOut(token);
    assertThatThrownBy(() -> sessions.verify(token)).isInstanceOf(Unauthenticated.class);
    assertThatThrownBy(() -> restarted().verify(token)).isInstanceOf(Unauthenticated.class);
    assertThat(sessions.verify(other).name()).isEqualTo("LiMing");
    sessions.signOut("never was");
  }

  @Test
  void disablingEndsEverySessionAndRefusesNewOnes() {
    String token = signIn().token();
    desks.accounts().update(user.id(), 1, draft("LiMing", null, true));
    assertThatThrownBy(() -> sessions.verify(token)).isInstanceOf(Unauthenticated.class);
    assertThatThrownBy(this::signIn).isInstanceOf(Unauthenticated.class);
  }

  @Test
  void newRolesCountAtOnce() {
    String token = signIn().token();
    UserDraft viewer =
        new UserDraft(
            "LiMing",
            "李明",
            Optional.empty(),
            Set.of(Role.VIEWER),
            Optional.empty(),
            Optional.empty(),
            false);
    desks.accounts().update(user.id(), 1, viewer);
    assertThat(sessions.verify(token).roles()).containsExactly(Role.VIEWER);
  }

  @Test
  void newPasswordByTheAdministratorEndsEverySession() {
    String token = signIn().token();
    desks.accounts().update(user.id(), 1, draft("LiMing", "another one", false));
    assertThatThrownBy(() -> sessions.verify(token)).isInstanceOf(Unauthenticated.class);
    assertThatThrownBy(this::signIn).isInstanceOf(Unauthenticated.class);
    assertThat(sessions.signIn(new Credentials("liming", "another one")).token()).isNotBlank();
  }

  @Test
  void delayGrowsWithEachWrongTryAndSurvivesARestart() {
    wrong("liming", 5);
    assertThatThrownBy(this::signIn).hasMessageContaining("2 seconds");
    base.clock().advance(Duration.ofSeconds(2));
    wrong("liming", 1);
    assertThatThrownBy(this::signIn).hasMessageContaining("4 seconds");
    from("10.0.0.1");
    assertThatThrownBy(() -> restarted().signIn(new Credentials("liming", PASSWORD)))
        .hasMessageContaining("4 seconds");
    base.clock().advance(Duration.ofSeconds(4));
    assertThat(signIn().token()).isNotBlank();
  }

  @Test
  void tryWhileLockedIsNotCounted() {
    wrong("liming", 5);
    wrong("liming", 50);
    base.clock().advance(Duration.ofSeconds(2));
    assertThat(signIn().token()).isNotBlank();
  }

  @Test
  void rightPasswordStartsAnew() {
    wrong("liming", 4);
    signIn();
    wrong("liming", 4);
    assertThat(signIn().token()).isNotBlank();
  }

  @Test
  void ownerElsewhereIsNotLockedOut() {
    wrong("liming", 20);
    from("10.0.0.2");
    assertThat(signIn().token()).isNotBlank();
  }

  @Test
  void addressThatTriesManyAccountsIsSlowedDown() {
    for (int i = 0; i < 31; i++) {
      wrong("somebody" + i, 1);
    }
    assertThatThrownBy(this::signIn).hasMessageContaining("too many");
    base.clock().advance(Duration.ofMinutes(5));
    assertThat(signIn().token()).isNotBlank();
  }

  @Test
  void distributedGuessKeepsTheOwnerAwayForAMinuteAtMostAndNeverTheMachineItself() {
    for (int i = 0; i < 80; i++) {
      from("10.1.0." + i);
      wrong("liming", 1);
      base.clock().advance(Duration.ofMinutes(1));
    }
    from("10.1.1.1");
    wrong("liming", 1);
    assertThatThrownBy(this::signIn).hasMessageContaining("too many");
    from("127.0.0.1");
    assertThat(signIn().token()).isNotBlank();
    from("10.1.1.2");
    base.clock().advance(Duration.ofMinutes(1));
    assertThat(signIn().token()).isNotBlank();
  }

  @Test
  void unknownDisabledAndWrongLookTheSame() {
    desks.accounts().add(draft("off", PASSWORD, true));
    String unknown = refusal("nobody-here", PASSWORD);
    assertThat(refusal("off", PASSWORD)).isEqualTo(unknown);
    assertThat(refusal("liming", "not the one")).isEqualTo(unknown);
  }

  private String refusal(String username, String password) {
    try {
      sessions.signIn(new Credentials(username, password));
      return "signed in";
    } catch (Unauthenticated e) {
      return e.getMessage();
    }
  }

  @Test
  void everyAttemptIsInTheTrailWithoutAnySecret() {
    signIn();
    wrong("liming", 1);
    List<AuditEntry> trail =
        desks
            .audit()
            .list(
                new AuditFilter(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                Paging.first())
            .items();
    assertThat(trail)
        .extracting(AuditEntry::action)
        .containsExactly("session.refused", "session.signed-in");
    assertThat(trail.get(0).detail()).contains("liming: wrong");
    assertThat(trail.get(1).by()).isEqualTo("LiMing");
    assertThat(trail).allMatch(entry -> entry.address().equals(Optional.of("10.0.0.1")));
    assertThat(trail.toString()).doesNotContain(PASSWORD).doesNotContain("wrongliming");
  }

  @Test
  void basicIsHashedOnceAndThenRemembered() {
    Credentials credentials = new Credentials("liming", PASSWORD);
    Sessions.Known first = sessions.basic(credentials);
    assertThat(sessions.basic(credentials).hash()).isEqualTo(first.hash());
    assertThat(actions("session.basic")).isEqualTo(1);
    base.clock().advance(Duration.ofMinutes(15));
    sessions.basic(credentials);
    assertThat(actions("session.basic")).isEqualTo(2);
    assertThatThrownBy(() -> sessions.basic(new Credentials("liming", "not the one")))
        .isInstanceOf(Unauthenticated.class);
    desks.accounts().update(user.id(), 1, draft("LiMing", "another one", false));
    assertThatThrownBy(() -> sessions.basic(credentials)).isInstanceOf(Unauthenticated.class);
  }

  private long actions(String action) {
    return desks
        .audit()
        .list(
            new AuditFilter(
                Optional.empty(), Optional.of(action), Optional.empty(), Optional.empty()),
            Paging.first())
        .items()
        .size();
  }

  @Test
  void openLineGoesOnOnlyWhileItsSessionDoes() {
    Sessions.Known bearer = sessions.known(signIn().token());
    Sessions.Known basic = sessions.basic(new Credentials("liming", PASSWORD));
    base.clock().advance(Duration.ofHours(6));
    assertThat(sessions.still(bearer)).isPresent();
    assertThat(sessions.still(basic)).isPresent();
    desks.accounts().update(user.id(), 1, draft("LiMing", null, true));
    assertThat(sessions.still(bearer)).isEmpty();
    assertThat(sessions.still(basic)).isEmpty();
  }

  @Test
  void emptyOrHugeCredentialsAreInvalid() {
    assertThatThrownBy(() -> sessions.signIn(new Credentials("", ""))).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> sessions.signIn(new Credentials("a", "x".repeat(201))))
        .isInstanceOf(Invalid.class);
  }
}
