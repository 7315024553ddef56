package org.anlan.console.core.store;

import com.fasterxml.jackson.databind.JavaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.anlan.json.Json;

/**
 * One value in one file. What is written is on disk when the call returns and replaces what was
 * there at once: after a crash the file holds the old value or the new one. Only its owner can read
 * it. Any thread, but one writer at a time.
 */
public final class JsonFile<T> {
  private static final System.Logger LOG = System.getLogger(JsonFile.class.getName());

  private final Path path;
  private final JavaType type;

  private JsonFile(Path path, JavaType type) {
    this.path = path;
    this.type = type;
  }

  /** The file at this path, which need not be there yet. */
  public static <T> JsonFile<T> of(Path path, Class<T> type) {
    return new JsonFile<>(path, Json.mapper().constructType(type));
  }

  /** As {@link #of}, for a list of values. */
  public static <E> JsonFile<java.util.List<E>> listOf(Path path, Class<E> each) {
    return new JsonFile<>(
        path, Json.mapper().getTypeFactory().constructCollectionType(java.util.List.class, each));
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** The value, or empty if there is none; one that can't be read is set aside, never deleted. */
  public Optional<T> read() {
    try {
      return Optional.of(Json.mapper().readerFor(type).readValue(Files.readAllBytes(path)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      setAside(e);
      return Optional.empty();
    }
  }

  /**
   * Replaces the value.
   *
   * @throws UncheckedIOException if it can't be kept, as when the disk is full; the old value stays
   */
  public void write(T value) {
    Path next = path.resolveSibling(path.getFileName() + ".new");
    try {
      makeDirectory(path.getParent());
      writeThrough(next, Json.write(value));
      Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      syncDirectory(path.getParent());
    } catch (IOException e) {
      forget(next);
      throw new UncheckedIOException(e);
    }
  }

  /** A part of a file must not take the place that is lacking. */
  private static void forget(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "a part stays", e);
    }
  }

  /** Takes the value away; nothing happens if there is none. */
  public void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void setAside(IOException why) {
    Path aside = path.resolveSibling(path.getFileName() + ".unreadable");
    LOG.log(System.Logger.Level.WARNING, "unreadable, kept as " + aside, why);
    try {
      Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "it can't be set aside", e);
    }
  }

  private static void makeDirectory(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    if (isPosix()) {
      Files.createDirectories(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(directory);
    }
  }

  private static void writeThrough(Path file, byte[] bytes) throws IOException {
    Files.deleteIfExists(file);
    if (isPosix()) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  private static void syncDirectory(Path directory) throws IOException {
    if (isPosix()) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static boolean isPosix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }
}
