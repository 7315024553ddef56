package org.anlan.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PrinterTest {
  private static final SheetWords WORDS =
      new SheetWords("zh-CN", "第 {0} 页 共 {1} 页", "【演练】", "字库中没有的字：{0}");
  private static final List<Column> COLUMNS = List.of(new Column("编号", 12), new Column("内容", 88));
  private static final List<String> RARE = List.of("䶮", "㛃", "𬭎", "𫖯", "喆", "堃");

  @TempDir Path home;

  @Test
  void whatIsCopiedOutOfItIsWhatWasWritten() throws IOException {
    String text = "7月1日—8–9号接到文艺路街道报告：西村十字积水；<b>&amp; \"引号\" " + String.join("", RARE);
    Sheet sheet =
        new Sheet(WORDS, "值班日志")
            .line("编号：〔2025〕1号", "2025年7月1日")
            .heading("时间线")
            .facts(List.of(List.of("地点", "西村十字\n第二行")))
            .table(COLUMNS, List.of(List.of("1", text)))
            .signatures(List.of("值班员：", "带班领导："));
    Path file = home.resolve("log.pdf");
    Printed printed = new Printer().print(sheet, file, Progress.NONE);
    assertThat(printed.missing()).isEmpty();
    assertThat(printed.pages()).isEqualTo(1);
    String words = words(file);
    assertThat(words)
        .contains(plain("值班日志"), plain("编号：〔2025〕1号"), plain("西村十字第二行"), plain(text))
        .contains(plain("第 1 页 共 1 页"));
    assertThat(home).isDirectoryContaining(path -> path.equals(file));
    try (var files = Files.list(home)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void fontsAreEmbeddedAndOnlyTheUsedPart() throws IOException {
    Path file = home.resolve("fonts.pdf");
    new Printer().print(new Sheet(WORDS, "标题").paragraph("正文"), file, Progress.NONE);
    assertThat(Files.size(file)).isLessThan(100_000);
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      PDPage page = document.getPage(0);
      List<String> names = new ArrayList<>();
      for (COSName name : page.getResources().getFontNames()) {
        PDFont font = page.getResources().getFont(name);
        assertThat(font.isEmbedded()).isTrue();
        names.add(font.getName());
      }
      assertThat(names)
          .anyMatch(name -> name.matches("[A-Z]{6}\\+NotoSerifSC.*"))
          .anyMatch(name -> name.matches("[A-Z]{6}\\+NotoSansSC.*"));
      assertThat(page.getMediaBox().getWidth()).isBetween(595f, 596f);
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("标题");
    }
  }

  @Test
  void aCharacterNoFontHasIsNamedAndTold() throws IOException {
    String unknown = Character.toString(0x2a6d6);
    Path file = home.resolve("rare.pdf");
    Printed printed =
        new Printer()
            .print(new Sheet(WORDS, "名单").paragraph("张" + unknown + "\ufe00"), file, Progress.NONE);
    assertThat(printed.missing()).containsExactly(0x2a6d6);
    assertThat(words(file)).contains("张[U+2A6D6]", "字库中没有的字：U+2A6D6");
  }

  @Test
  void everyPageOfADrillSaysSo() throws IOException {
    Path file = home.resolve("drill.pdf");
    Printed printed =
        new Printer()
            .print(
                new Sheet(WORDS, "值班日志").drill(true).table(COLUMNS, rows(100)),
                file,
                Progress.NONE);
    assertThat(printed.pages()).isGreaterThan(1);
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      for (int page = 1; page <= printed.pages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        assertThat(plain(stripper.getText(document)))
            .contains("【演练】", "编号内容", "第" + page + "页共" + printed.pages() + "页");
      }
    }
  }

  @Test
  void fiveThousandEntriesAreNotTooMany() throws IOException {
    AtomicInteger pages = new AtomicInteger();
    Path file = home.resolve("long.pdf");
    Printed printed =
        new Printer()
            .print(
                new Sheet(WORDS, "值班日志").table(COLUMNS, rows(5000)), file, counting(pages, 9999));
    assertThat(printed.pages()).isGreaterThan(100).isEqualTo(pages.get());
    assertThat(words(file)).contains("接到第1个电话", "接到第5000个电话");
  }

  @Test
  void whoCancelsGetsNoFileAndKeepsTheOldOne() throws IOException {
    Path file = home.resolve("old.pdf");
    Files.writeString(file, "old");
    AtomicInteger pages = new AtomicInteger();
    Sheet sheet = new Sheet(WORDS, "值班日志").table(COLUMNS, rows(500));
    assertThatThrownBy(() -> new Printer().print(sheet, file, counting(pages, 3)))
        .isInstanceOf(Cancelled.class);
    assertThat(pages.get()).isEqualTo(3);
    assertThat(file).hasContent("old");
    try (var files = Files.list(home)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void whatCanNotBeWrittenIsAnErrorAndLeavesNothing() {
    Path nowhere = home.resolve("no").resolve("where.pdf");
    Sheet sheet = new Sheet(WORDS, "x").paragraph("y");
    assertThatThrownBy(() -> new Printer().print(sheet, nowhere, Progress.NONE))
        .isInstanceOf(IOException.class);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskIsAnErrorAndWhatWasThereStays() throws IOException {
    Path file = home.resolve("full.pdf");
    Files.writeString(file, "old");
    Files.createSymbolicLink(home.resolve(".full.pdf.1.part"), Path.of("/dev/full"));
    Sheet sheet = new Sheet(WORDS, "x").table(COLUMNS, rows(200));
    assertThatThrownBy(() -> new Printer().print(sheet, file, Progress.NONE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("space");
    assertThat(file).hasContent("old");
    try (var files = Files.list(home)) {
      assertThat(files).containsExactly(file);
    }
  }

  private static Progress counting(AtomicInteger pages, int until) {
    return new Progress() {
      @Override
      public boolean cancelled() {
        return pages.get() >= until;
      }

      @Override
      public void pages(int done) {
        pages.set(done);
      }
    };
  }

  private static List<List<String>> rows(int count) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      rows.add(List.of("" + i, "接到第" + i + "个电话，积水约三十厘米，已安排两名人员现场值守，联系排水公司增派水泵。"));
    }
    return rows;
  }

  private static String words(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return plain(new PDFTextStripper().getText(document));
    }
  }

  private static String plain(String text) {
    return text.replaceAll("\\s", "");
  }
}
