package org.anlan.console.internal.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {
  @TempDir Path directory;

  @Test
  void aSpreadsheetSeesTheCharactersAndNoFormula() throws IOException {
    Path file = directory.resolve("表.csv");
    Csv.write(
        file, List.of(List.of("名称", "数量"), List.of("沙袋, \"大\"", "-5"), List.of("=cmd()", "+8613")));
    assertThat(Files.readString(file))
        .isEqualTo("\uFEFF名称,数量\r\n\"沙袋, \"\"大\"\"\",-5\r\n'=cmd(),+8613\r\n");
  }

  @Test
  void whatWasThereStaysIfItCanNotBeWritten() throws IOException {
    Path file = Files.createDirectory(directory.resolve("taken.csv"));
    Files.createFile(file.resolve("inside"));
    assertThatThrownBy(() -> Csv.write(file, List.of(List.of("a"))))
        .isInstanceOf(IOException.class);
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).containsExactly(file);
    }
  }
}
