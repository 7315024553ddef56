package org.anlan.testbase.power;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk that loses its power: what was written but not forced is gone, or reached the platter only
 * in part. A file system of H2's ({@code jdbc:h2:forgetful:…}) that keeps beside each file what it
 * would be after a cut.
 */
public final class ForgetfulDisk extends FilePathWrapper {
  private static final Map<String, Survivor> FILES = new HashMap<>();
  private static final Object POWER = new Object();

  /** Makes the scheme known. */
  public static void register() {
    FilePath.register(new ForgetfulDisk());
  }

  /** Forgets all files. */
  public static void clear() {
    synchronized (POWER) {
      FILES.clear();
    }
  }

  /**
   * Cuts the power: writes the files of a folder into another as the disk would hold them.
   *
   * @param torn whether some of what was not forced got through all the same, in any order and in
   *     part; else none of it did
   * @param atThatMoment runs while nothing can be written or forced
   */
  public static void cut(Path folder, Path into, Random torn, Runnable atThatMoment)
      throws IOException {
    synchronized (POWER) {
      atThatMoment.run();
      for (Map.Entry<String, Survivor> file : FILES.entrySet()) {
        Path path = Path.of(file.getKey());
        if (path.getParent().equals(folder)) {
          Files.write(into.resolve(path.getFileName()), file.getValue().image(torn));
        }
      }
    }
  }

  @Override
  public String getScheme() {
    return "forgetful";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    Survivor survivor;
    synchronized (POWER) {
      survivor = FILES.computeIfAbsent(getBase().toString(), Survivor::new);
    }
    return new RecordingChannel(super.open(mode), survivor, POWER);
  }

  @Override
  public void delete() {
    super.delete();
    synchronized (POWER) {
      FILES.remove(getBase().toString());
    }
  }

  @Override
  public void moveTo(FilePath newName, boolean atomicReplace) {
    super.moveTo(newName, atomicReplace);
    synchronized (POWER) {
      String to = ((ForgetfulDisk) newName).getBase().toString();
      Survivor moved = FILES.remove(getBase().toString());
      if (moved != null) {
        FILES.put(to, moved);
      }
    }
  }

  /** What of one file would survive; guarded by the power. */
  static final class Survivor {
    private static final int SECTOR = 4096;
    private final List<Write> pending = new ArrayList<>();
    private byte[] forced;

    private record Write(long at, byte[] data) {
      boolean truncates() {
        return data == null;
      }
    }

    Survivor(String path) {
      try {
        Path file = Path.of(path);
        forced = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void wrote(long at, ByteBuffer data) {
      byte[] copy = new byte[data.remaining()];
      data.get(copy);
      pending.add(new Write(at, copy));
    }

    void truncated(long size) {
      pending.add(new Write(size, null));
    }

    void forced() {
      for (Write write : pending) {
        forced = applied(forced, write);
      }
      pending.clear();
    }

    byte[] image(Random torn) {
      byte[] image = forced.clone();
      if (torn == null) {
        return image;
      }
      for (Write write : pending) {
        if (torn.nextBoolean()) {
          image = applied(image, torn.nextInt(4) == 0 ? part(write, torn) : write);
        }
      }
      return image;
    }

    private static Write part(Write write, Random torn) {
      if (write.truncates() || write.data().length <= SECTOR) {
        return write;
      }
      int sectors = torn.nextInt(write.data().length / SECTOR);
      return new Write(write.at(), Arrays.copyOf(write.data(), sectors * SECTOR));
    }

    private static byte[] applied(byte[] image, Write write) {
      if (write.truncates()) {
        return write.at() < image.length ? Arrays.copyOf(image, (int) write.at()) : image;
      }
      int end = (int) write.at() + write.data().length;
      byte[] target = end > image.length ? Arrays.copyOf(image, end) : image;
      System.arraycopy(write.data(), 0, target, (int) write.at(), write.data().length);
      return target;
    }
  }
}
