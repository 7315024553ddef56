package org.anlan.core.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.1.2.3",
        "::1",
        "[::1]",
        "0:0:0:0:0:0:0:1",
        "::ffff:127.0.0.1",
        "local"
      })
  void ofThisMachine(String address) {
    assertThat(Addresses.isLoopback(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.1",
        "192.168.1.1",
        "::2",
        "fe80::1",
        "1.127.0.1",
        "127.0.0.1.example",
        "",
        "::11"
      })
  void ofAnother(String address) {
    assertThat(Addresses.isLoopback(address)).isFalse();
  }
}
