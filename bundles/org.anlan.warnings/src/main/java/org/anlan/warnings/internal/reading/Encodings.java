package org.anlan.warnings.internal.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a file into text by its byte order mark, else by the encoding its declaration names, else
 * as UTF-8 (XML 1.0, appendix F). Strict: bytes that mean nothing in that encoding are no text.
 */
final class Encodings {
  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");
  private static final int DECLARATION = 512;

  /** GB18030 holds both, and files that name them often use its characters. */
  private static final Set<String> WITHIN_GB18030 = Set.of("GB2312", "GBK", "GB_2312-80", "CP936");

  private Encodings() {}

  static String text(byte[] file) throws NotXml {
    if (starts(file, 0xEF, 0xBB, 0xBF)) {
      return decode(file, 3, StandardCharsets.UTF_8);
    }
    if (starts(file, 0xFE, 0xFF)) {
      return decode(file, 2, StandardCharsets.UTF_16BE);
    }
    if (starts(file, 0xFF, 0xFE)) {
      return decode(file, 2, StandardCharsets.UTF_16LE);
    }
    if (starts(file, 0, '<')) {
      return decode(file, 0, StandardCharsets.UTF_16BE);
    }
    if (starts(file, '<', 0)) {
      return decode(file, 0, StandardCharsets.UTF_16LE);
    }
    return decode(file, 0, declared(file));
  }

  private static Charset declared(byte[] file) throws NotXml {
    int length = Math.min(file.length, DECLARATION);
    Matcher declaration =
        DECLARED.matcher(new String(file, 0, length, StandardCharsets.ISO_8859_1));
    if (!declaration.find()) {
      return StandardCharsets.UTF_8;
    }
    String name = declaration.group(1);
    String known = WITHIN_GB18030.contains(name.toUpperCase(Locale.ROOT)) ? "GB18030" : name;
    try {
      return Charset.forName(known);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw NotXml.malformed("不认识的字符编码：" + name, "unknown encoding: " + name);
    }
  }

  private static String decode(byte[] file, int from, Charset charset) throws NotXml {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(file, from, file.length - from))
          .toString();
    } catch (CharacterCodingException | UnsupportedOperationException e) {
      throw NotXml.malformed(
          "内容与其字符编码不符：" + charset.name(), "the bytes don't fit the encoding " + charset.name());
    }
  }

  private static boolean starts(byte[] file, int... bytes) {
    if (file.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((file[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
