package org.anlan.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.anlan.core.internal.access.Tokens;
import org.junit.jupiter.api.Test;

class BodyTest {
  private static Body body(String text, long most) {
    return new Body(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), most, true);
  }

  @Test
  void asLongAsAllowedIsReadWhole() throws IOException {
    assertThat(body("x".repeat(100), 100).readAllBytes()).hasSize(100);
  }

  @Test
  void oneByteMoreIsRefused() {
    assertThatThrownBy(() -> body("x".repeat(101), 100).readAllBytes())
        .isInstanceOf(TooLarge.class);
    assertThatThrownBy(() -> body("x".repeat(101), 100).hash()).isInstanceOf(TooLarge.class);
  }

  @Test
  void hashIsOfTheWholeBodyHoweverMuchWasRead() throws IOException {
    String expected = Tokens.hash("body of it");
    assertThat(body("body of it", 100).hash()).isEqualTo(expected);
    Body partly = body("body of it", 100);
    assertThat(partly.read()).isEqualTo('b');
    assertThat(partly.skip(3)).isEqualTo(3);
    assertThat(partly.hash()).isEqualTo(expected);
    assertThat(partly.hash()).isEqualTo(expected);
  }
}
