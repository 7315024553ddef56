package org.anlan.print;

import java.util.List;

/**
 * An official sheet, written from top to bottom; everything given to it is text, never markup. For
 * one thread.
 */
public final class Sheet {
  private final SheetWords words;
  private final String title;
  private final StringBuilder body = new StringBuilder(4096);
  private boolean drill;

  /** With this title. */
  public Sheet(SheetWords words, String title) {
    this.words = words;
    this.title = title;
  }

  /** Marks every page as a drill's (演练). */
  public Sheet drill(boolean isDrill) {
    drill = isDrill;
    return this;
  }

  /** The line below the title: number at the left, date or period at the right. */
  public Sheet line(String left, String right) {
    body.append("<table class=\"line\"><tr><td>")
        .append(Xhtml.text(left))
        .append("</td><td class=\"right\">")
        .append(Xhtml.text(right))
        .append("</td></tr></table>\n");
    return this;
  }

  /** A heading inside the sheet. */
  public Sheet heading(String text) {
    body.append("<h2>").append(Xhtml.text(text)).append("</h2>\n");
    return this;
  }

  /** A paragraph; line breaks stay. */
  public Sheet paragraph(String text) {
    body.append("<p>").append(Xhtml.lines(text)).append("</p>\n");
    return this;
  }

  /** A remark in small type. */
  public Sheet remark(String text) {
    body.append("<p class=\"small\">").append(Xhtml.text(text)).append("</p>\n");
    return this;
  }

  /** A box of facts: pairs of a name and what is said, one below the other. */
  public Sheet facts(List<List<String>> pairs) {
    body.append("<table class=\"facts\">\n");
    for (List<String> pair : pairs) {
      body.append("<tr><th>")
          .append(Xhtml.text(pair.get(0)))
          .append("</th><td>")
          .append(Xhtml.lines(pair.get(1)))
          .append("</td></tr>\n");
    }
    body.append("</table>\n");
    return this;
  }

  /** A table whose heading stands on each of its pages; a row is never torn if it fits a page. */
  public Sheet table(List<Column> columns, Iterable<List<String>> rows) {
    body.append("<table class=\"list\"><thead><tr>");
    for (Column column : columns) {
      body.append("<th style=\"width: ")
          .append(column.percent())
          .append("%\">")
          .append(Xhtml.text(column.title()))
          .append("</th>");
    }
    body.append("</tr></thead><tbody>\n");
    for (List<String> row : rows) {
      body.append("<tr>");
      row.forEach(cell -> body.append("<td>").append(Xhtml.lines(cell)).append("</td>"));
      body.append("</tr>\n");
    }
    body.append("</tbody></table>\n");
    return this;
  }

  /** Places to sign at, side by side, kept together. */
  public Sheet signatures(List<String> signers) {
    body.append("<table class=\"signatures\"><tr>");
    for (String signer : signers) {
      body.append("<td>").append(Xhtml.text(signer)).append("<div>&#160;</div></td>");
    }
    body.append("</tr></table>\n");
    return this;
  }

  /** The words it is in. */
  SheetWords words() {
    return words;
  }

  /** The whole as XHTML. */
  String xhtml() {
    String mark = drill ? words.drill() + " " : "";
    return "<html lang=\""
        + Xhtml.text(words.language())
        + "\"><head><title>"
        + Xhtml.text(mark + title)
        + "</title><style>"
        + Style.of(words, drill)
        + "</style></head><body><h1>"
        + Xhtml.text(mark + title)
        + "</h1>\n"
        + body
        + "</body></html>";
  }
}
