package org.anlan.dutylog.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of JSON that grow as they are written; made for millions of entries. One thread. */
final class Utf8 {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private byte[] bytes = new byte[1024];
  private int size;

  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /** Text that is plain ASCII and needs no escaping. */
  Utf8 raw(String ascii) {
    int length = ascii.length();
    room(length);
    for (int i = 0; i < length; i++) {
      bytes[size++] = (byte) ascii.charAt(i);
    }
    return this;
  }

  Utf8 number(long value) {
    return raw(Long.toString(value));
  }

  /** A number with leading zeros. */
  Utf8 digits(int value, int width) {
    room(width);
    int rest = value;
    for (int i = size + width - 1; i >= size; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += width;
    return this;
  }

  /** A JSON string with its quotes, escaped as RFC 8785 demands. */
  Utf8 string(String text) {
    return string(text, 0, text.length());
  }

  Utf8 string(String text, int from, int to) {
    room(6 * (to - from) + 2);
    bytes[size++] = '"';
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        ascii(c);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < to
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        pair(Character.toCodePoint(c, text.charAt(++i)));
      } else {
        wide(c);
      }
    }
    bytes[size++] = '"';
    return this;
  }

  private void ascii(char c) {
    if (c == '"' || c == '\\') {
      bytes[size++] = '\\';
      bytes[size++] = (byte) c;
    } else if (c >= 0x20) {
      bytes[size++] = (byte) c;
    } else {
      control(c);
    }
  }

  private void control(char c) {
    bytes[size++] = '\\';
    switch (c) {
      case '\b' -> bytes[size++] = 'b';
      case '\t' -> bytes[size++] = 't';
      case '\n' -> bytes[size++] = 'n';
      case '\f' -> bytes[size++] = 'f';
      case '\r' -> bytes[size++] = 'r';
      default -> {
        bytes[size++] = 'u';
        bytes[size++] = '0';
        bytes[size++] = '0';
        bytes[size++] = HEX[c >> 4];
        bytes[size++] = HEX[c & 15];
      }
    }
  }

  private void wide(char c) {
    if (c >= 0x800) {
      bytes[size++] = (byte) (0xE0 | (c >> 12));
      follow(c >> 6);
    } else {
      bytes[size++] = (byte) (0xC0 | (c >> 6));
    }
    follow(c);
  }

  private void pair(int point) {
    bytes[size++] = (byte) (0xF0 | (point >> 18));
    follow(point >> 12);
    follow(point >> 6);
    follow(point);
  }

  private void follow(int bits) {
    bytes[size++] = (byte) (0x80 | (bits & 0x3F));
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }
}
