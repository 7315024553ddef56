package org.anlan.print;

/** How sheets look: GB/T 9704 in spirit (A4, Song for text, Hei for titles), closer for tables. */
final class Style {
  private static final String SHEET =
      """
      body { font-family: song, hei; font-size: 10.5pt; line-height: 1.45; color: #000; }
      h1 { font-family: hei, song; font-weight: normal; font-size: 18pt; text-align: center;
           margin: 0 0 10pt; }
      h2 { font-family: hei, song; font-weight: normal; font-size: 12pt; margin: 12pt 0 4pt;
           page-break-after: avoid; }
      p { margin: 0 0 6pt; text-align: justify; }
      table { width: 100%; border-collapse: collapse; table-layout: fixed; word-wrap: break-word; }
      table.line td { padding: 0 0 4pt; }
      td.right { text-align: right; }
      table.list { -fs-table-paginate: paginate; }
      table.list td, table.list th, table.facts td, table.facts th {
        border: 0.6pt solid #000; padding: 2.5pt 4pt; vertical-align: top; text-align: left; }
      table.list th, table.facts th { font-family: hei, song; font-weight: normal; }
      table.list th { text-align: center; }
      table.facts th { width: 18%; }
      tr { page-break-inside: avoid; }
      table.signatures { margin-top: 18pt; page-break-inside: avoid; }
      table.signatures td { padding-right: 12pt; vertical-align: top; }
      table.signatures div { border-bottom: 0.6pt solid #000; height: 26pt; }
      p.small, p.missing { font-size: 9pt; margin-top: 10pt; }
      """;

  private Style() {}

  static String of(SheetWords words, boolean drill) {
    String counted =
        "\""
            + quoted(words.page())
                .replace("{0}", "\" counter(page) \"")
                .replace("{1}", "\" counter(pages) \"")
            + "\"";
    String mark =
        drill
            ? "@top-center { font-family: hei, song; font-size: 14pt; color: #c00000; content: \""
                + quoted(words.drill())
                + "\"; }"
            : "";
    return "@page { size: A4; margin: 24mm 18mm 22mm; "
        + mark
        + " @bottom-center { font-family: song, hei; font-size: 9pt; content: "
        + counted
        + "; } }\n"
        + SHEET;
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("<", "\\3c ");
  }
}
