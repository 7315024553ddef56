package org.anlan.console.core.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServersTest {
  private static final URI A = URI.create("https://a.example");
  private static final URI B = URI.create("https://b.example");

  @TempDir Path directory;

  @Test
  void theLastUsedIsFirstAlsoAfterARestart() {
    Path file = directory.resolve("servers.json");
    Servers servers = new Servers(file);
    servers.keep(Server.at(A).signedIn("officer1", Optional.of("token")));
    servers.keep(Server.at(B).trusting("AA:BB"));
    servers.keep(servers.at(A));

    assertThat(new Servers(file).all()).extracting(Server::address).containsExactly(A, B);
    assertThat(new Servers(file).at(A).token()).contains("token");
    assertThat(new Servers(file).at(B).certificate()).contains("AA:BB");
  }

  @Test
  void aSignInThatIsForgottenLeavesNoToken() throws IOException {
    Path file = directory.resolve("servers.json");
    Servers servers = new Servers(file);
    servers.keep(Server.at(A).signedIn("officer1", Optional.of("s3cret")));
    servers.keep(servers.at(A).forgotten());
    assertThat(Files.readString(file)).doesNotContain("s3cret").contains("officer1");
  }

  @ParameterizedTest
  @CsvSource({
    "duty.example.cn, https://duty.example.cn",
    "localhost:8181, http://localhost:8181",
    "127.0.0.1:8181/, http://127.0.0.1:8181",
    "http://10.1.2.3:8181, http://10.1.2.3:8181"
  })
  void readsWhatPeopleType(String typed, String address) {
    assertThat(Servers.address(typed)).hasToString(address);
  }

  @Test
  void refusesWhatIsNoAddress() {
    assertThatThrownBy(() -> Servers.address("ftp://x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Servers.address("")).isInstanceOf(IllegalArgumentException.class);
  }
}
