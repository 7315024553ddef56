package org.anlan.console.itest;

import static org.anlan.console.itest.ConsoleWindow.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Paging;
import org.anlan.api.incidents.IncidentFilter;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.LogFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees when the line to the server is not as it should be. */
@ExtendWith(Stage.class)
class LineFaultsTest {
  private final Screen screen;
  private final Runtime runtime;

  LineFaultsTest(Screen screen, Runtime runtime) {
    this.screen = screen;
    this.runtime = runtime;
  }

  @AfterEach
  void theServerIsBack() {
    runtime.back();
  }

  @Test
  void aCertificateIsTrustedByAPersonAndAnotherIsShownBeforeAnythingIsSent(
      @TempDir Path home, @TempDir Path keys) {
    int port;
    try (ConsoleWindow window = new ConsoleWindow(screen, home, "zh_CN", "")) {
      try (Relay first = Relay.secure(runtime, keys, "duty.example", 0)) {
        port = first.port();
        asksBeforeTheFirstUse(window, first);
      }
      eventually(() -> assertThat(window.there("banner-line")).isTrue());
      try (Relay second = Relay.secure(runtime, keys, "elsewhere.example", port)) {
        eventually(() -> assertThat(window.text("banner-line")).contains("证书"));
        window.fill("desk-entry-text", "written while nobody is trusted");
        window.key("Return");
        eventually(() -> assertThat(window.text("banner-line")).contains("1"));
        window.picture("zh-light-certificate-banner");
        assertThat(second.asked()).isZero();
        window.ask("click", "id", "banner-line-button");
        eventually(() -> assertThat(window.there("certificate-trust")).isTrue());
        window.picture("zh-light-certificate-changed");
        assertThat(second.asked()).isZero();
        window.ask("click", "id", "certificate-trust");
        eventually(() -> assertThat(window.text("status-line")).isEqualTo("已连接"));
        eventually(() -> assertThat(entries("written while nobody")).hasSize(1));
        assertThat(second.asked()).isPositive();
      }
    }
  }

  private void asksBeforeTheFirstUse(ConsoleWindow window, Relay relay) {
    window.typeSignIn(relay.address(), "officer1", runtime.password("officer1"));
    eventually(() -> assertThat(window.there("certificate-trust")).isTrue());
    assertThat(relay.asked()).isZero();
    window.picture("zh-light-certificate");
    window.key("Escape");
    eventually(() -> assertThat(window.there("certificate-trust")).isFalse());
    assertThat(relay.asked()).isZero();
    window.ask("click", "id", "signin-in");
    eventually(() -> assertThat(window.there("certificate-trust")).isTrue());
    window.ask("click", "id", "certificate-trust");
    window.connected();
    assertThat(relay.asked()).isPositive();
  }

  @Test
  void aSlowServerIsWaitedForVisiblyAndNeedNotBeWaitedFor(@TempDir Path home) {
    try (Relay relay = Relay.plain(runtime);
        ConsoleWindow window = new ConsoleWindow(screen, home, "en", "")) {
      window.typeSignIn(relay.address(), "leader", runtime.password("leader"));
      window.connected();
      window.key("ctrl+4");
      eventually(() -> assertThat(window.there("incident-new")).isTrue());
      window.ask("click", "id", "incident-new");
      eventually(() -> assertThat(window.there("incident-title")).isTrue());
      window.fill("incident-unit", "wyljd");
      window.fill("incident-title", "slow line");
      relay.delay(Duration.ofSeconds(5));
      window.ask("click", "id", "incident-add");
      eventually(() -> assertThat(window.there("waiting")).isTrue());
      window.fill("incident-where", "the window answers while it waits");
      assertThat(window.text("incident-where")).isEqualTo("the window answers while it waits");
      eventually(() -> assertThat(window.there("waiting-stop")).isTrue());
      window.picture("en-light-waiting");
      window.ask("click", "id", "waiting-stop");
      eventually(() -> assertThat(window.text("incident-message")).contains("stopped"));
      assertThat(window.text("incident-title")).isEqualTo("slow line");
      relay.delay(Duration.ZERO);
      window.ask("click", "id", "incident-add");
      eventually(
          () ->
              assertThat(
                      !window.there("incident-title")
                          || window.text("incident-message").contains("already has"))
                  .isTrue());
      eventually(() -> assertThat(relay.held()).isZero());
      eventually(() -> assertThat(incidents("slow line")).isOne());
      assertThat(window.blocks()).noneMatch(block -> block.contains("  I/O"));
    }
  }

  @Test
  void aServerThatIsGoneAndComesBackIsTakenUpAgain(@TempDir Path home) {
    try (ConsoleWindow window = new ConsoleWindow(screen, home, "en", "")) {
      window.signIn(runtime, "officer1");
      runtime.kill();
      eventually(() -> assertThat(window.text("status-line")).startsWith("No connection"));
      window.fill("desk-entry-text", "typed while it was gone");
      window.key("Return");
      eventually(() -> assertThat(window.text("banner-line")).contains("1 entry waits"));
      window.picture("en-light-away");
      Instant back = Instant.now();
      runtime.boot();
      eventually(() -> assertThat(window.text("status-line")).isEqualTo("Connected"));
      eventually(() -> assertThat(entries("typed while it was gone")).hasSize(1));
      LogEntry entry = entries("typed while it was gone").get(0);
      assertThat(entry.offline()).isTrue();
      assertThat(entry.occurredAt()).isBefore(back);
      eventually(() -> assertThat(window.there("banner-line")).isFalse());
    }
  }

  private long incidents(String title) {
    IncidentFilter named =
        new IncidentFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(title));
    return runtime.client("leader").incidents().list(named, Paging.first()).items().size();
  }

  private List<LogEntry> entries(String begin) {
    return runtime.client("leader").log().list(LogFilter.ALL, Paging.first(100)).items().stream()
        .filter(entry -> entry.text().startsWith(begin))
        .toList();
  }
}
