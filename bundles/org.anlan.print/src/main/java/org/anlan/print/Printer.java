package org.anlan.print;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Prints sheets into PDF files. Nothing is fetched from anywhere; the fonts are its own and are
 * embedded, as much of them as is used. Any thread; slow, so not one that must answer.
 */
public final class Printer {
  private static final long IN_MEMORY = 64L << 20;
  private static final String END = "</body>";

  /** Warns of each font that can choose between forms of a character, which nobody needs here. */
  private static final Logger VARIANTS = Logger.getLogger("org.apache.fontbox.ttf.CmapSubtable");

  static {
    XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    VARIANTS.setLevel(Level.SEVERE);
  }

  /**
   * Writes the PDF whole or not at all; what was there before stays until the new one is whole.
   *
   * @throws IOException if it can't be written, as on a full disk
   * @throws Cancelled if {@code progress} said so
   */
  public Printed print(Sheet sheet, Path file, Progress progress) throws IOException {
    SortedSet<Integer> missing = new TreeSet<>();
    String xhtml = Fonts.withCodes(sheet.xhtml(), missing);
    if (!missing.isEmpty()) {
      xhtml = xhtml.replace(END, note(sheet.words(), missing) + END);
    }
    Path whole = file.toAbsolutePath();
    Path drawn = part(whole, ".1.part");
    Path part = part(whole, ".2.part");
    try {
      draw(xhtml, drawn, progress);
      int pages = finish(drawn, part, Fonts.meant(xhtml), progress);
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
      return new Printed(pages, missing);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      Files.deleteIfExists(drawn);
      Files.deleteIfExists(part);
    }
  }

  private static Path part(Path file, String ending) {
    return file.resolveSibling("." + file.getFileName() + ending);
  }

  private static String note(SheetWords words, SortedSet<Integer> missing) {
    String codes = missing.stream().map(Fonts::code).collect(Collectors.joining(" "));
    return "<p class=\"missing\">" + Xhtml.text(words.missing().replace("{0}", codes)) + "</p>";
  }

  private static void draw(String xhtml, Path file, Progress progress) throws IOException {
    try (PDDocument document =
        new PDDocument(MemoryUsageSetting.setupMixed(IN_MEMORY).streamCache)) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.useUriResolver((base, uri) -> null);
      builder.useUnicodeLineBreaker(new Breaker(progress));
      builder.usePageSupplier(
          (to, width, height, page, shadow) -> page(to, width, height, page, progress));
      builder.usePDDocument(document);
      Fonts.use(builder);
      builder.withHtmlContent(xhtml, null);
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.createPDFWithoutClosing();
        document.save(file.toFile());
      }
    }
  }

  private static PDPage page(
      PDDocument to, float width, float height, int number, Progress progress) {
    check(progress);
    PDPage page = new PDPage(new PDRectangle(width, height));
    to.addPage(page);
    progress.pages(number + 1);
    return page;
  }

  /** What is copied out of it or searched for must be the characters that were written. */
  private static int finish(Path drawn, Path to, Map<Integer, Integer> meant, Progress progress)
      throws IOException {
    try (PDDocument document =
        Loader.loadPDF(drawn.toFile(), MemoryUsageSetting.setupMixed(IN_MEMORY).streamCache)) {
      check(progress);
      Searchable.make(document, meant);
      check(progress);
      document.save(to.toFile());
      return document.getNumberOfPages();
    }
  }

  static void check(Progress progress) {
    if (progress.cancelled() || Thread.currentThread().isInterrupted()) {
      throw new Cancelled();
    }
  }
}
