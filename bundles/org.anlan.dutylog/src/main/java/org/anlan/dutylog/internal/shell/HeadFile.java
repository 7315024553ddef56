package org.anlan.dutylog.internal.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.api.Invalid;
import org.anlan.api.Text;
import org.anlan.api.log.ChainHead;
import org.anlan.json.Json;

/** Reads a head from where somebody kept it. */
final class HeadFile {
  private HeadFile() {}

  /** The head in the last line of a file: printed by the shell, answered over HTTP, or exported. */
  static Optional<ChainHead> read(String file) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of(file), StandardCharsets.UTF_8)) {
      String last =
          lines.filter(line -> !line.isBlank()).reduce((a, b) -> b).orElseThrow(HeadFile::none);
      JsonNode line = new ObjectMapper().readTree(last);
      JsonNode head = line.has("head") ? line.get("head") : line;
      return Optional.of(Json.mapper().treeToValue(head, ChainHead.class));
    } catch (JsonProcessingException e) {
      throw none();
    }
  }

  private static Invalid none() {
    return Invalid.at("/head", Text.of("文件中没有链头", "the file's last line is no head"));
  }
}
