package org.anlan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordsTest {
  @Test
  void keepsWhatItGaveOutWhereOnlyTheOwnerReads(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("home/passwords");
    Passwords passwords = new Passwords(file);
    String leader = passwords.of("leader");
    String viewer = passwords.of("viewer");

    assertThat(leader).hasSize(16).isNotEqualTo(viewer);
    assertThat(passwords.of("leader")).isEqualTo(leader);
    assertThat(new Passwords(file).of("leader")).isEqualTo(leader);
    assertThat(new Passwords(file).of("viewer")).isEqualTo(viewer);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
