package org.anlan.roster.internal.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.anlan.api.Invalid;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.assertj.core.api.Assertions;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
  private static final String TEXT = "机构,姓名\r\n雁塔区,张𠮷三\r\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void readsTheEncodingsOfficeProgramsWrite(String charset) {
    assertThat(Table.read(TEXT.getBytes(Charset.forName(charset))).lines())
        .containsExactly(new Line(2, Map.of(Column.UNIT, "雁塔区", Column.NAME, "张𠮷三"), false));
  }

  @Test
  void readsTheMarkOfUtf8AsNoPartOfTheHeading() {
    byte[] marked = ("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8);
    assertThat(Table.read(marked).lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void recognisesTheSeparator(String separator) {
    String text = "UNIT" + separator + " Name \n甲" + separator + "\"乙,;\t\"\n";
    assertThat(read(text))
        .containsExactly(new Line(2, Map.of(Column.UNIT, "甲", Column.NAME, "乙,;"), false));
  }

  @Test
  void namesEveryHeadingItDoesNotKnow() {
    assertThat(pointers("姓名,工资,姓名,序号,身高"))
        .containsExactly("/heading/1", "/heading/2", "/heading/4");
    assertThat(pointers("电话")).containsExactly("/heading");
  }

  private static List<String> pointers(String text) {
    return ((Invalid) catchThrowable(() -> read(text)))
        .faults().stream().map(f -> f.pointer()).toList();
  }

  @Test
  void noticesCellsBelowNoHeading() {
    assertThat(read("姓名\n甲,乙\n").get(0).stray()).isTrue();
    assertThat(read("姓名\n甲,,\n").get(0).stray()).isFalse();
  }

  @Test
  void refusesWhatIsNoTable() {
    for (String text : List.of("", "\n\n", "姓名\n\"甲")) {
      assertThatThrownBy(() -> read(text)).isInstanceOf(Invalid.class);
    }
    assertRefused(new byte[] {(byte) 0xFF, (byte) 0xFF}, "GB18030");
    assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, "XLSX");
    assertRefused(new byte[] {'P', 'K', 3, 4, 5, 6}, "XLSX");
  }

  @Test
  void isBounded() {
    assertRefused(new byte[Limits.BYTES + 1], "16 MiB");
    assertRefused(("姓名\n" + "甲\n".repeat(Limits.ROWS)).getBytes(StandardCharsets.UTF_8), "rows");
    assertRefused(
        ("姓名\n" + "长".repeat(Limits.CELL + 1)).getBytes(StandardCharsets.UTF_8), "longer");
    assertRefused(("姓名" + ",".repeat(101)).getBytes(StandardCharsets.UTF_8), "columns");
  }

  @Test
  void readsWorkbooks() {
    byte[] file =
        workbook(
            sheet -> {
              sheet.value(0, 0, "姓名");
              sheet.value(0, 1, "电话");
              sheet.value(0, 2, "备注");
              sheet.value(2, 0, " 张三 ");
              sheet.value(2, 1, 13800138000L);
              sheet.formula(2, 2, "1+1");
            });
    assertThat(Table.read(file).lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.number()).isEqualTo(3);
              assertThat(line.get(Column.NAME)).contains("张三");
              assertThat(line.get(Column.PHONES)).contains("13800138000");
              assertThat(line.get(Column.NOTE)).isNotEqualTo(java.util.Optional.of("1+1"));
            });
  }

  @Test
  void boundsWhatAWorkbookUnpacksTo() {
    byte[] bomb =
        with(
            workbook(sheet -> sheet.value(0, 0, "姓名")),
            "xl/bomb.xml",
            out -> {
              byte[] zeros = new byte[1 << 20];
              for (int i = 0; i < 65; i++) {
                out.write(zeros);
              }
            });
    assertThat(bomb.length).isLessThan(1 << 20);
    assertRefused(bomb, "64 MiB");
  }

  @Test
  void expandsNoEntities() {
    byte[] file =
        with(
            workbook(sheet -> sheet.value(0, 0, "姓名")),
            "xl/sharedStrings.xml",
            out ->
                out.write(
                    """
                    <?xml version="1.0"?>
                    <!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
                    <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">
                    <!ENTITY x SYSTEM "file:///etc/passwd">]>
                    <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1"
                      uniqueCount="1"><si><t>&d;&x;</t></si></sst>"""
                        .getBytes(StandardCharsets.UTF_8)));
    Throwable thrown = catchThrowable(() -> Table.read(file));
    assertThat(thrown).isInstanceOf(Invalid.class);
    assertThat(thrown.getMessage()).doesNotContain("root:", "aaaaaaaaaa");
  }

  @Property(tries = 300)
  void nothingElseThanRefusesWhateverComes(@ForAll @Size(max = 300) byte[] rubbish) {
    readOrRefuse(rubbish);
    byte[] zipped = rubbish.clone();
    byte[] mark = {'P', 'K', 3, 4};
    System.arraycopy(mark, 0, zipped, 0, Math.min(mark.length, zipped.length));
    readOrRefuse(zipped);
  }

  @Property(tries = 100)
  void survivesBrokenWorkbooks(@ForAll int where, @ForAll byte with) {
    byte[] file = workbook(sheet -> sheet.value(0, 0, "姓名"));
    file[Math.floorMod(where, file.length)] = with;
    Assertions.assertThatCode(() -> readOrRefuse(file)).doesNotThrowAnyException();
  }

  private static void readOrRefuse(byte[] file) {
    try {
      Table.read(file);
    } catch (Invalid e) {
      assertThat(e.faults()).isNotEmpty();
    }
  }

  private static List<Line> read(String text) {
    return Table.read(text.getBytes(StandardCharsets.UTF_8)).lines();
  }

  private static void assertRefused(byte[] file, String why) {
    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThatThrownBy(() -> Table.read(file))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining(why));
  }

  private static byte[] workbook(Consumer<Worksheet> content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "test", "1.0")) {
      content.accept(workbook.newWorksheet("名册"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private interface Part {
    void write(ZipOutputStream out) throws IOException;
  }

  /** The workbook with a part put in or replaced. */
  private static byte[] with(byte[] workbook, String name, Part part) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile in = ZipFile.builder().setByteArray(workbook).get();
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
        if (!entry.getName().equals(name)) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          in.getInputStream(entry).transferTo(out);
        }
      }
      out.putNextEntry(new ZipEntry(name));
      part.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
