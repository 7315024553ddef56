package org.anlan.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWireTest {
  private static final String JSON = "{\"name\":\"防汛é\"}";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "utf-8", "GB18030", "UTF-16", "UTF-16LE"})
  void declaredEncodingIsReadRight(String charset) {
    byte[] body = JSON.getBytes(Charset.forName(charset));
    assertThat(new String(JsonWire.utf8(body, charset), StandardCharsets.UTF_8)).isEqualTo(JSON);
  }

  @Test
  void withoutADeclarationItIsUtf8() {
    byte[] body = JSON.getBytes(StandardCharsets.UTF_8);
    assertThat(JsonWire.utf8(body, null)).isSameAs(body);
  }

  @Test
  void encodingWeDoNotKnowIsRefused() {
    assertThatThrownBy(() -> JsonWire.utf8(new byte[0], "x-klingon"))
        .isInstanceOf(Unsupported.class)
        .hasMessageContaining("x-klingon");
    assertThatThrownBy(() -> JsonWire.utf8(new byte[0], "?!")).isInstanceOf(Unsupported.class);
  }

  @Test
  void bodyThatIsNotInItsEncodingIsRefused() {
    assertThatThrownBy(() -> JsonWire.utf8(JSON.getBytes(StandardCharsets.UTF_8), "US-ASCII"))
        .isInstanceOf(Unsupported.class);
  }
}
