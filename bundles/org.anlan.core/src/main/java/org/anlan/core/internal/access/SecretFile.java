package org.anlan.core.internal.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Files only the runtime's own user may read. */
public final class SecretFile {
  private SecretFile() {}

  /** Puts these lines into the file, in the place of what was there; never readable by others. */
  public static void write(Path file, List<String> lines) {
    try {
      Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".anlan", "", owner());
      Files.write(fresh, lines, StandardCharsets.UTF_8);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the file is there, is a plain file and belongs to whom its directory belongs. */
  static boolean isOurs(Path file) {
    try {
      return Files.isRegularFile(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)
          && Files.getOwner(file).equals(Files.getOwner(file.toAbsolutePath().getParent()));
    } catch (IOException e) {
      return false;
    }
  }

  private static FileAttribute<?>[] owner() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
