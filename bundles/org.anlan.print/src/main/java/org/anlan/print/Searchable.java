package org.anlan.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * Mends what a reader copies out of a PDF or searches in it. The fonts draw 日 and the radical ⽇
 * with one glyph, and the table back from glyphs to characters names the first of them, by which
 * nobody finds anything.
 */
final class Searchable {
  private static final Pattern RANGE =
      Pattern.compile("<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4,8})>");
  private static final Pattern SECTION =
      Pattern.compile("\\d+ beginbfrange\\s(.*?)endbfrange", Pattern.DOTALL);
  private static final int MOST_IN_SECTION = 100;

  private Searchable() {}

  static void make(PDDocument document, Map<Integer, Integer> meant) throws IOException {
    Set<COSBase> done = new HashSet<>();
    for (PDPage page : document.getPages()) {
      PDResources resources = page.getResources();
      if (resources == null) {
        continue;
      }
      for (COSName name : resources.getFontNames()) {
        COSDictionary font =
            resources.getCOSObject().getCOSDictionary(COSName.FONT).getCOSDictionary(name);
        COSStream table = font.getCOSStream(COSName.TO_UNICODE);
        if (table != null && done.add(table)) {
          mend(table, meant);
        }
      }
    }
  }

  private static void mend(COSStream table, Map<Integer, Integer> meant) throws IOException {
    String text;
    try (InputStream in = table.createInputStream()) {
      text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    }
    String mended = mended(text, meant);
    try (OutputStream out = table.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(mended.getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** The same table with what is meant; each range becomes single entries. */
  static String mended(String table, Map<Integer, Integer> meant) {
    StringBuilder entries = new StringBuilder();
    Matcher sections = SECTION.matcher(table);
    StringBuilder mended = new StringBuilder();
    while (sections.find()) {
      entries.setLength(0);
      int count = 0;
      Matcher range = RANGE.matcher(sections.group(1));
      while (range.find()) {
        int first = Integer.parseInt(range.group(1), 16);
        int last = Integer.parseInt(range.group(2), 16);
        int character = character(range.group(3));
        for (int glyph = first; glyph <= last; glyph++) {
          int shown = character + glyph - first;
          String text = Character.toString(meant.getOrDefault(shown, shown));
          entries.append(String.format(Locale.ROOT, "<%04X> <%s>\n", glyph, hex(text)));
          count++;
        }
      }
      sections.appendReplacement(mended, Matcher.quoteReplacement(section(entries, count)));
    }
    return sections.appendTail(mended).toString();
  }

  private static String section(CharSequence entries, int count) {
    StringBuilder sections = new StringBuilder();
    String[] lines = entries.toString().split("\\R");
    for (int from = 0; from < count; from += MOST_IN_SECTION) {
      int to = Math.min(count, from + MOST_IN_SECTION);
      sections.append(to - from).append(" beginbfchar\n");
      for (int i = from; i < to; i++) {
        sections.append(lines[i]).append('\n');
      }
      sections.append("endbfchar\n");
    }
    return sections.toString();
  }

  private static int character(String hex) {
    StringBuilder units = new StringBuilder();
    for (int i = 0; i < hex.length(); i += 4) {
      units.append((char) Integer.parseInt(hex.substring(i, i + 4), 16));
    }
    return units.codePointAt(0);
  }

  private static String hex(String text) {
    StringBuilder hex = new StringBuilder();
    for (char unit : text.toCharArray()) {
      hex.append(String.format(Locale.ROOT, "%04X", (int) unit));
    }
    return hex.toString();
  }
}
