package org.anlan.core.internal.codes;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * The file of the administrative divisions: per level (province, city, district, street, community)
 * the codes in order, where each name begins, and the names, UTF-8, each ended by a line feed. It
 * is mapped, not read: 660,000 divisions take no heap.
 *
 * <pre>
 * 8 bytes  ANLDIV01
 * 5 ×      int codes, int bytes of names
 * 5 ×      long code ×codes, int offset ×codes, names
 * </pre>
 */
final class DivisionsFile {
  /** How many digits the codes of each level have. */
  static final int[] DIGITS = {2, 4, 6, 9, 12};

  private static final String MAGIC = "ANLDIV01";
  private static final int HEADER = MAGIC.length() + DIGITS.length * 2 * Integer.BYTES;
  private final List<Level> levels;

  /** One level, all of it within the mapped file. */
  static final class Level {
    private final MappedByteBuffer file;
    private final int digits;
    private final int count;
    private final int codesAt;
    private final int offsetsAt;
    private final int namesAt;
    private final int namesLength;

    private Level(MappedByteBuffer file, int digits, int at, int count, int namesLength) {
      this.file = file;
      this.digits = digits;
      this.count = count;
      this.codesAt = at;
      this.offsetsAt = at + count * Long.BYTES;
      this.namesAt = offsetsAt + count * Integer.BYTES;
      this.namesLength = namesLength;
    }

    private int end() {
      return namesAt + namesLength;
    }

    int count() {
      return count;
    }

    String code(int index) {
      return ("%0" + digits + "d").formatted(codeNumber(index));
    }

    private long codeNumber(int index) {
      return file.getLong(codesAt + index * Long.BYTES);
    }

    /** The first whose code is not less than this one; {@link #count} if all are. */
    int atOrAfter(long code) {
      int low = 0;
      int high = count;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (codeNumber(middle) < code) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    /** Where a code stands, or -1. */
    int find(String code) {
      long number = Long.parseLong(code);
      int index = atOrAfter(number);
      return index < count && codeNumber(index) == number ? index : -1;
    }

    String name(int index) {
      int from = offset(index);
      int to = index + 1 < count ? offset(index + 1) : namesLength;
      byte[] name = new byte[to - from - 1];
      file.get(namesAt + from, name);
      return new String(name, StandardCharsets.UTF_8);
    }

    /** The first from {@code from} on whose name holds these bytes, or -1. */
    int nextHolding(byte[] text, int from) {
      if (from >= count) {
        return -1;
      }
      int last = namesLength - text.length;
      for (int at = offset(from); at <= last; at++) {
        if (matches(text, at)) {
          return indexAt(at);
        }
      }
      return -1;
    }

    private boolean matches(byte[] text, int at) {
      for (int i = 0; i < text.length; i++) {
        if (file.get(namesAt + at + i) != text[i]) {
          return false;
        }
      }
      return true;
    }

    private int indexAt(int position) {
      int low = 0;
      int high = count - 1;
      while (low < high) {
        int middle = (low + high + 1) >>> 1;
        if (offset(middle) <= position) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      return low;
    }

    private int offset(int index) {
      return file.getInt(offsetsAt + index * Integer.BYTES);
    }
  }

  private DivisionsFile(List<Level> levels) {
    this.levels = levels;
  }

  /**
   * Opens a file.
   *
   * @throws IOException if it is not one of these or not whole
   */
  static DivisionsFile open(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      MappedByteBuffer file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      byte[] magic = new byte[MAGIC.length()];
      if (file.capacity() < HEADER) {
        throw new IOException(path + ": too short for a file of divisions");
      }
      file.get(0, magic);
      if (!MAGIC.equals(new String(magic, StandardCharsets.US_ASCII))) {
        throw new IOException(path + ": not a file of divisions");
      }
      List<Level> levels = levels(file);
      if (levels.get(levels.size() - 1).end() != file.capacity()) {
        throw new IOException(path + ": not whole");
      }
      return new DivisionsFile(levels);
    }
  }

  private static List<Level> levels(MappedByteBuffer file) {
    List<Level> levels = new ArrayList<>();
    int at = HEADER;
    for (int i = 0; i < DIGITS.length; i++) {
      int head = MAGIC.length() + i * 2 * Integer.BYTES;
      Level level =
          new Level(file, DIGITS[i], at, file.getInt(head), file.getInt(head + Integer.BYTES));
      levels.add(level);
      at = level.end();
    }
    return levels;
  }

  /** The levels from the provinces down. */
  List<Level> levels() {
    return levels;
  }

  /** Writes a file; one sorted map of code to name a level. */
  static void write(Path path, List<? extends SortedMap<String, String>> levels)
      throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path)))) {
      out.writeBytes(MAGIC);
      for (SortedMap<String, String> level : levels) {
        out.writeInt(level.size());
        out.writeInt(level.values().stream().mapToInt(name -> bytes(name).length).sum());
      }
      for (SortedMap<String, String> level : levels) {
        for (String code : level.keySet()) {
          out.writeLong(Long.parseLong(code));
        }
        int offset = 0;
        for (String name : level.values()) {
          out.writeInt(offset);
          offset += bytes(name).length;
        }
        for (String name : level.values()) {
          out.write(bytes(name));
        }
      }
    }
  }

  private static byte[] bytes(String name) {
    return (name.replace('\n', ' ') + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
