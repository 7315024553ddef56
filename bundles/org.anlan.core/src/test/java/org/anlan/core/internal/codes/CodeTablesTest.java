package org.anlan.core.internal.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.anlan.api.NotFound;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.codes.Code;
import org.anlan.api.health.Health;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTablesTest {
  @TempDir Path directory;

  @BeforeEach
  void files() throws IOException {
    List<SortedMap<String, String>> levels = new ArrayList<>();
    levels.add(new TreeMap<>(Map.of("44", "广东省", "61", "陕西省")));
    levels.add(new TreeMap<>(Map.of("4419", "东莞市", "6101", "西安市", "6102", "铜川市")));
    levels.add(new TreeMap<>(Map.of("441900", "东莞市", "610104", "莲湖区", "610103", "碑林区")));
    levels.add(new TreeMap<>(Map.of("610104001", "青年路街道", "610104002", "北院门街道")));
    levels.add(
        new TreeMap<>(
            Map.of(
                "610104001001", "莲湖路第一社区居委会",
                "610104001002", "莲湖路第二社区居委会",
                "610104002001", "西华门社区居委会")));
    DivisionsFile.write(directory.resolve("divisions.bin"), levels);
    Files.writeString(
        directory.resolve("kinds.csv"), "# remark\ncode,zh,en,parent\na,甲,Alpha,\nb,乙,Beta,a\n");
    Files.writeString(
        directory.resolve("more.json"), "[{\"code\":\"x\",\"name\":{\"zh\":\"某\",\"en\":\"X\"}}]");
  }

  private Page<Code> divisions(String parent, String q, int limit, String after) {
    return new CodeTables(directory)
        .list(
            "divisions",
            Optional.ofNullable(parent),
            Optional.ofNullable(q),
            new Paging(limit, Optional.ofNullable(after)));
  }

  @Test
  void tablesAreFilesOfTheDirectory() {
    CodeTables tables = new CodeTables(directory);
    assertThat(tables.tables()).containsExactly("divisions", "kinds", "more");
    assertThat(tables.find("more", "x").orElseThrow().name().zh()).isEqualTo("某");
    assertThat(tables.path("kinds", "b")).extracting(Code::code).containsExactly("a", "b");
    assertThat(tables.check()).isEqualTo(Health.up());
    assertThat(tables.find("none", "x")).isEmpty();
    assertThatThrownBy(
            () -> tables.list("none", Optional.empty(), Optional.empty(), Paging.first()))
        .isInstanceOf(NotFound.class);
  }

  @ParameterizedTest
  @CsvSource({
    "61,61,陕西省",
    "610000,61,陕西省",
    "610100,6101,西安市",
    "610104,610104,莲湖区",
    "610104000000,610104,莲湖区",
    "610104001000,610104001,青年路街道",
    "610104001001,610104001001,莲湖路第一社区居委会",
    "441900,441900,东莞市",
    "4419,4419,东莞市",
  })
  void divisionIsFoundByItsCodeAlsoWhenPadded(String asked, String code, String name) {
    Code found = new CodeTables(directory).find("divisions", asked).orElseThrow();
    assertThat(found.code()).isEqualTo(code);
    assertThat(found.name().zh()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"62", "6103", "610104003", "x", "''", "6", "610104001009", "999999999999"})
  void unknownDivisionIsEmpty(String asked) {
    assertThat(new CodeTables(directory).find("divisions", asked)).isEmpty();
  }

  @Test
  void pathLeadsFromTheProvinceDown() {
    assertThat(new CodeTables(directory).path("divisions", "610104001001"))
        .extracting(Code::code)
        .containsExactly("61", "6101", "610104", "610104001", "610104001001");
  }

  @Test
  void childrenComeInPages() {
    assertThat(divisions(null, null, 50, null).items())
        .extracting(Code::code)
        .containsExactly("44", "61");
    Page<Code> first = divisions("610104001", null, 1, null);
    assertThat(first.items()).extracting(Code::code).containsExactly("610104001001");
    Page<Code> second = divisions("610104001", null, 1, first.next().orElseThrow());
    assertThat(second.items()).extracting(Code::code).containsExactly("610104001002");
    assertThat(second.next()).isEmpty();
    assertThat(divisions("610104001001", null, 50, null).items()).isEmpty();
    assertThat(divisions("99", null, 50, null).items()).isEmpty();
  }

  @Test
  void namesAreSearchedOverAllLevelsInPages() {
    List<String> found = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<Code> page = divisions(null, "莲湖", 1, after.orElse(null));
      page.items().forEach(code -> found.add(code.code()));
      after = page.next();
    } while (after.isPresent());
    assertThat(found).containsExactly("610104", "610104001001", "610104001002");
    assertThat(divisions(null, "社区居委会", 50, null).items()).hasSize(3);
    assertThat(divisions(null, "没有", 50, null).items()).isEmpty();
    assertThat(divisions(null, "6101040", 50, null).items()).hasSize(5);
  }

  @Test
  void brokenFilesAreNamedWithTheirLineAndTheRestWorks() throws IOException {
    Files.writeString(directory.resolve("bad.csv"), "code,zh,en\na,甲,A\nonly-one\n");
    Files.writeString(directory.resolve("worse.json"), "[\n{\"code\":}]");
    byte[] cut = Files.readAllBytes(directory.resolve("divisions.bin"));
    Files.write(directory.resolve("divisions.bin"), java.util.Arrays.copyOf(cut, cut.length - 1));
    CodeTables tables = new CodeTables(directory);
    assertThat(tables.tables()).containsExactly("kinds", "more");
    Health health = tables.check();
    assertThat(health.state()).isEqualTo(Health.State.WARN);
    assertThat(health.detail().en())
        .contains("bad.csv:3")
        .contains("worse.json:2")
        .contains("divisions.bin: not whole");
  }
}
