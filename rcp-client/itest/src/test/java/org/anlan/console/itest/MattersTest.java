package org.anlan.console.itest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anlan.console.itest.ConsoleWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Paging;
import org.anlan.api.Party;
import org.anlan.api.notifications.Message;
import org.anlan.api.notifications.Notification;
import org.anlan.api.notifications.NotificationState;
import org.anlan.api.roster.Selector;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitFilter;
import org.anlan.api.tasks.Obligation;
import org.anlan.api.tasks.ObligationDraft;
import org.anlan.api.tasks.ObligationState;
import org.anlan.api.tasks.Recurrence;
import org.anlan.api.warnings.RefusedId;
import org.anlan.client.AnlanClient;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Open matters that have no workspace of their own are settled right at the duty desk. */
@ExtendWith(Stage.class)
class MattersTest {
  private final Screen screen;
  private final Runtime runtime;

  MattersTest(Screen screen, Runtime runtime) {
    this.screen = screen;
    this.runtime = runtime;
  }

  @ParameterizedTest
  @CsvSource({"zh_CN,true", "en,false"})
  void everyMatterLeadsToItsNextAction(String language, boolean dark, @TempDir Path home) {
    String name = language.startsWith("zh") ? "zh-dark" : "en-light";
    AnlanClient leader = runtime.client("leader");
    Unit unit = leader.units().list(UnitFilter.ALL, Paging.first(1)).items().get(0);
    Notification notice = notice(leader, unit, name);
    Obligation duty = duty(leader, unit, name);
    RefusedId refused = refused(name);
    try (ConsoleWindow window =
        new ConsoleWindow(screen, home, language, "-Danlan.console.dark=" + dark)) {
      window.signIn(runtime, "leader");
      tellsAndConfirms(window, leader, notice, name);
      fulfils(window, leader, duty, name);
      settles(window, leader, refused, name);
    }
  }

  private static void tellsAndConfirms(
      ConsoleWindow window, AnlanClient leader, Notification notice, String name) {
    opens(window, "close the gate " + name);
    eventually(() -> assertThat(window.there("notice-reached")).isTrue());
    assertThat(window.ask("texts", "id", "notice")).contains("nobody passes");
    window.picture(name + "-matter-notice");
    window.key("Return");
    eventually(
        () ->
            assertThat(leader.notifications().get(notice.id()))
                .extracting(Notification::state)
                .isEqualTo(NotificationState.CONFIRMED));
    eventually(() -> assertThat(window.there("notice-reached")).isFalse());
    eventually(() -> assertThat(row(window, "close the gate " + name)).isNegative());
  }

  private static void fulfils(
      ConsoleWindow window, AnlanClient leader, Obligation duty, String name) {
    opens(window, "zero report " + name);
    eventually(() -> assertThat(window.there("obligation-fulfil")).isTrue());
    window.ask("click", "id", "obligation-fulfil");
    eventually(() -> assertThat(window.text("obligation-message")).isNotBlank());
    window.ask("click", "id", "obligation-zero");
    window.picture(name + "-matter-obligation");
    window.ask("click", "id", "obligation-fulfil");
    eventually(
        () ->
            assertThat(leader.obligations().get(duty.id()))
                .satisfies(
                    o -> {
                      assertThat(o.state()).isEqualTo(ObligationState.DONE);
                      assertThat(o.zero()).isTrue();
                    }));
    eventually(() -> assertThat(window.there("obligation-fulfil")).isFalse());
  }

  private static void settles(
      ConsoleWindow window, AnlanClient leader, RefusedId refused, String name) {
    opens(window, "预警文件", "warning file");
    eventually(() -> assertThat(window.there("refused-settle")).isTrue());
    assertThat(window.text("refused-file")).contains("no warning " + name);
    assertThat(window.rows("refused-faults")).isNotEmpty();
    window.fill("refused-remark", "called, comes again");
    window.picture(name + "-matter-refused");
    window.key("Return");
    eventually(
        () ->
            assertThat(leader.warnings().refused(refused).orElseThrow().remark())
                .contains("called, comes again"));
  }

  private static void opens(ConsoleWindow window, String... words) {
    eventually(() -> assertThat(row(window, words)).isNotNegative());
    window.ask("select", "id", "matters", "row", Integer.toString(row(window, words)));
    window.ask("click", "id", "matters-next");
  }

  private static int row(ConsoleWindow window, String... words) {
    List<String> rows = window.rows("matters");
    for (int i = 0; i < rows.size(); i++) {
      for (String word : words) {
        if (rows.get(i).contains(word)) {
          return i;
        }
      }
    }
    return -1;
  }

  private static Notification notice(AnlanClient leader, Unit unit, String name) {
    Message message =
        new Message(
            Message.MANUAL,
            List.of(Selector.of(Selector.Kind.UNIT, unit.id().value())),
            "close the gate " + name,
            "nobody passes until we call again",
            false,
            true,
            Optional.empty());
    return leader.notifications().send(message).get(0);
  }

  /** Due within the hour, where it is about noon. */
  private static Obligation duty(AnlanClient leader, Unit unit, String name) {
    int hour = Instant.now().atZone(ZoneOffset.UTC).getHour();
    ZoneOffset zone = ZoneOffset.ofHours(12 - hour);
    return leader
        .obligations()
        .add(
            new ObligationDraft(
                "zero report " + name,
                new Party(Party.Kind.UNIT, unit.id().value()),
                new Recurrence(Recurrence.Every.DAY, 1, LocalTime.of(13, 0), zone)));
  }

  private RefusedId refused(String name) {
    byte[] file =
        ("<alert xmlns='urn:oasis:names:tc:emergency:cap:1.2'><note>no warning "
                + name
                + "</note></alert>")
            .getBytes(UTF_8);
    return runtime
        .client("connector")
        .warnings()
        .receive(file, "application/cap+xml")
        .refused()
        .orElseThrow();
  }
}
