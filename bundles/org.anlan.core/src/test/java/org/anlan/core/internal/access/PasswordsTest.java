package org.anlan.core.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.anlan.api.access.UserDraft;
import org.junit.jupiter.api.Test;

class PasswordsTest {
  private final Passwords passwords = new Passwords(64);

  @Test
  void hashSaysItsCostAndFitsItsPasswordOnly() {
    String hash = passwords.hash("口令-correct horse");
    assertThat(hash).startsWith("$argon2id$v=19$m=64,t=3,p=1$").hasSizeLessThan(200);
    assertThat(passwords.matches("口令-correct horse", hash)).isTrue();
    assertThat(passwords.matches("口令-correct horsf", hash)).isFalse();
    assertThat(passwords.matches("", hash)).isFalse();
  }

  @Test
  void samePasswordHasAnotherHashEachTime() {
    assertThat(passwords.hash("same same same")).isNotEqualTo(passwords.hash("same same same"));
  }

  @Test
  void hashOfAnotherCostIsStillUnderstood() {
    assertThat(new Passwords(128).matches("0123456789", passwords.hash("0123456789"))).isTrue();
  }

  @Test
  void formOfUnicodeDoesNotMatter() {
    assertThat(passwords.matches("cafe\u0301 0123456", passwords.hash("caf\u00e9 0123456")))
        .isTrue();
  }

  @Test
  void nobodyHasAnyPassword() {
    assertThat(passwords.matchesNobody("0123456789")).isFalse();
    assertThat(passwords.matchesNobody("")).isFalse();
  }

  @Test
  void generatedOnesDifferAndAreLongEnough() {
    Set<String> all = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      String password = passwords.generated();
      assertThat(password)
          .hasSizeGreaterThanOrEqualTo(UserDraft.SHORTEST_PASSWORD)
          .matches("[a-zA-Z2-9]+");
      all.add(password);
    }
    assertThat(all).hasSize(200);
  }

  @Test
  void fullCostIsBoundedForASmallHeap() {
    assertThat(new Passwords().hash("0123456789")).contains("$m=12288,t=3,p=1$");
  }
}
