package org.anlan.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The generated passwords of the demo's accounts. They lie in a file only its owner may read, a
 * name and a password on each line, and are there before the account is: so a load that broke in
 * the middle goes on with the same.
 */
public final class Passwords {
  /** Without letters that look like others. */
  private static final String SIGNS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";

  private static final int LENGTH = 16;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, String> known = new LinkedHashMap<>();
  private final Path file;

  /** Those in this file, which need not be there yet. */
  public Passwords(Path file) {
    this.file = file.toAbsolutePath();
    if (Files.exists(file)) {
      read().stream()
          .map(line -> line.strip().split("\\s+"))
          .filter(words -> words.length == 2)
          .forEach(words -> known.put(words[0], words[1]));
    }
  }

  /** The account's password, a new one if it has none yet. */
  public synchronized String of(String username) {
    if (!known.containsKey(username)) {
      known.put(username, generated());
      save();
    }
    return known.get(username);
  }

  private String generated() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      password.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return password.toString();
  }

  private List<String> read() {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void save() {
    List<String> lines =
        known.entrySet().stream().map(e -> "%-10s %s".formatted(e.getKey(), e.getValue())).toList();
    try {
      Files.createDirectories(file.getParent());
      if (!Files.exists(file)) {
        Files.createFile(file, readableByItsOwner());
      }
      Files.write(file, lines, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileAttribute<?>[] readableByItsOwner() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
