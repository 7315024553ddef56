package org.anlan.print;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** The two fonts of all sheets: Noto Serif SC as Song, Noto Sans SC as Hei (SIL OFL 1.1). */
final class Fonts {
  private static final String SONG = "/fonts/NotoSerifSC_400Regular.ttf";
  private static final String HEI = "/fonts/NotoSansSC_500Medium.ttf";
  private static final int LAST = 0x3ffff;

  private Fonts() {}

  /** What they have between them; found out once. */
  private static final class Covered {
    private static final BitSet CHARACTERS = new BitSet(LAST);

    /** By the first character that a glyph draws, the others it draws as well. */
    private static final Map<Integer, Set<Integer>> SAME = new HashMap<>();

    static {
      for (String font : List.of(SONG, HEI)) {
        try (TrueTypeFont read =
            new TTFParser().parse(new RandomAccessReadBuffer(Fonts.open(font)))) {
          read(read.getUnicodeCmapLookup());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    private static void read(CmapLookup glyphs) {
      for (int c = 0x20; c <= LAST; c++) {
        int glyph = glyphs.getGlyphId(c);
        if (glyph != 0) {
          CHARACTERS.set(c);
          int first = glyphs.getCharCodes(glyph).get(0);
          if (first != c) {
            SAME.computeIfAbsent(first, key -> new TreeSet<>()).add(c);
          }
        }
      }
    }
  }

  /**
   * Which character is meant where a table back from glyphs to characters names another that looks
   * the same: of 日 and the radical ⽇ (U+2F47) the one that the text has.
   */
  static Map<Integer, Integer> meant(String text) {
    BitSet used = new BitSet(LAST);
    text.codePoints().forEach(used::set);
    Map<Integer, Integer> meant = new HashMap<>();
    Covered.SAME.forEach(
        (first, others) -> {
          if (!used.get(first)) {
            others.stream().filter(used::get).findFirst().ifPresent(c -> meant.put(first, c));
          }
        });
    return meant;
  }

  /** Gives a print these fonts, as {@code song} and {@code hei}. */
  static void use(PdfRendererBuilder builder) {
    FontMappers.set(NoOthers.INSTANCE);
    builder.useFont(() -> open(SONG), "song");
    builder.useFont(() -> open(HEI), "hei");
  }

  /** The same text with the codes of characters that no font has in their place. */
  static String withCodes(String text, Set<Integer> missing) {
    if (text.codePoints().allMatch(Fonts::has)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 64);
    text.codePoints()
        .forEach(
            c -> {
              if (has(c)) {
                shown.appendCodePoint(c);
              } else if (!ignorable(c)) {
                missing.add(c);
                shown.append('[').append(code(c)).append(']');
              }
            });
    return shown.toString();
  }

  /** The code of a character as people write it. */
  static String code(int character) {
    return String.format(Locale.ROOT, "U+%04X", character);
  }

  private static boolean has(int c) {
    return c < 0x80 || Covered.CHARACTERS.get(c);
  }

  /** What chooses a variant or joins others and is not seen itself. */
  private static boolean ignorable(int c) {
    return Character.getType(c) == Character.FORMAT
        || (c >= 0xfe00 && c <= 0xfe0f)
        || (c >= 0xe0100 && c <= 0xe01ef);
  }

  private static InputStream open(String font) {
    InputStream in = Fonts.class.getResourceAsStream(font);
    if (in == null) {
      throw new IllegalStateException("not in this bundle: " + font);
    }
    return in;
  }
}
