package org.anlan.itest.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.anlan.api.access.Credentials;
import org.anlan.api.access.Role;
import org.anlan.api.access.UserDraft;
import org.anlan.api.log.ChainHead;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewLogEntry;
import org.anlan.api.log.Verification;
import org.anlan.client.AnlanClient;
import org.anlan.itest.AnlanServer;
import org.anlan.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whoever gets at the database's file can't change the log unseen, as long as somebody keeps a head
 * of it elsewhere. What the forger and the auditor know of the chain is what the export says.
 */
class LogForgeryTest {
  private static final int ENTRIES = 12;
  private static final Credentials KEEPER = new Credentials("keeper", "correct horse battery");
  private static final Pattern HASH = Pattern.compile("\"hash\":\"([0-9a-f]{64})\",");
  private static final Pattern PREVIOUS = Pattern.compile("\"previousHash\":\"[0-9a-f]{64}\"");

  private static AnlanServer server;
  private static ChainHead kept;
  private static List<String> exported;

  @BeforeAll
  static void writeALog() throws IOException {
    server = AnlanServer.start("log-forgery");
    UserDraft keeper =
        new UserDraft(
            KEEPER.username(),
            "记录人",
            Optional.of(KEEPER.password()),
            Set.of(Role.LEADER),
            Optional.empty(),
            Optional.empty(),
            false);
    server.client(server.firstSignIn()).users().add(keeper);
    AnlanClient client = server.client(KEEPER);
    for (int i = 1; i <= ENTRIES; i++) {
      client.log().write(NewLogEntry.of(LogKind.NOTE, "第 " + i + " 条", false));
    }
    kept = client.log().head();
    exported = export(client);
    server.stop();
    Files.copy(database(), original());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void putTheOriginalBack() throws IOException {
    server.stop();
    Files.copy(original(), database(), StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void theExportCanBeCheckedWithoutTheSuite() throws IOException {
    String previous = "0".repeat(64);
    for (String line : exported.subList(0, ENTRIES)) {
      JsonNode entry = Json.mapper().readTree(line);
      assertThat(entry.path("previousHash").asText()).isEqualTo(previous);
      previous = entry.path("hash").asText();
      assertThat(sealed(line)).isEqualTo(previous);
    }
    JsonNode head = Json.mapper().readTree(exported.get(ENTRIES)).path("head");
    assertThat(head.path("hash").asText()).isEqualTo(previous).isEqualTo(kept.hash());
    assertThat(head.path("number").asLong()).isEqualTo(ENTRIES);
  }

  @Test
  void aChangedByteIsNamed() throws SQLException {
    execute("update log_entry set body = '第 8 条' where entry_number = 7");
    Verification found = verify(Optional.empty());
    assertThat(found.holds()).isFalse();
    assertThat(found.breaks()).extracting(Verification.Break::number).containsExactly(7L);
    assertThat(found.breaks().get(0).entryId()).isEqualTo(idOf(7));
  }

  @Test
  void newestEntriesTakenAwayAreMissed() throws SQLException {
    execute("delete from log_entry where entry_number > 10");
    assertThat(verify(Optional.empty()).holds()).isTrue();
    Verification found = server.client(KEEPER).log().verify(Optional.of(kept));
    assertThat(found.holds()).isFalse();
    assertThat(found.breaks()).extracting(Verification.Break::number).containsExactly(11L);
    assertThat(found.breaks().get(0).reason().en()).contains("11 to 12").contains("missing");
  }

  @Test
  void aChainRebuiltFromTheMiddleIsNotTheOneThatWasExported() throws SQLException, IOException {
    rebuild(5);
    assertThat(verify(Optional.empty()).holds()).isTrue();
    Verification found = server.client(KEEPER).log().verify(Optional.of(kept));
    assertThat(found.holds()).isFalse();
    assertThat(found.breaks()).extracting(Verification.Break::number).containsExactly(12L);
  }

  /** Changes an entry and makes all after it fit. */
  private static void rebuild(int from) throws SQLException, IOException {
    String previous = Json.mapper().readTree(exported.get(from - 2)).path("hash").asText();
    for (int number = from; number <= ENTRIES; number++) {
      String text = number == from ? "从未发生" : "第 " + number + " 条";
      String line =
          PREVIOUS
              .matcher(exported.get(number - 1))
              .replaceFirst("\"previousHash\":\"" + previous + "\"")
              .replace("第 " + number + " 条", text);
      String hash = sealed(line);
      execute(
          "update log_entry set body = ?, previous_hash = ?, hash = ? where entry_number = ?",
          text,
          previous,
          hash,
          number);
      previous = hash;
    }
  }

  /** The hash of an exported line: of all it says but the hash itself. */
  private static String sealed(String line) {
    try {
      byte[] bytes = HASH.matcher(line).replaceFirst("").getBytes(UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Verification verify(Optional<ChainHead> head) {
    server.restart();
    return server.client(KEEPER).log().verify(head);
  }

  private static String idOf(int number) {
    try {
      return Json.mapper().readTree(exported.get(number - 1)).path("id").asText();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> export(AnlanClient client) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    client.log().export(1, out);
    return out.toString(UTF_8).lines().toList();
  }

  private static void execute(String sql, Object... values) throws SQLException {
    String url = "jdbc:h2:file:" + server.data().resolve("db/anlan");
    try (Connection connection = DriverManager.getConnection(url, "anlan", "anlan");
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      assertThat(statement.executeUpdate()).isPositive();
    }
  }

  private static Path database() {
    return server.data().resolve("db/anlan.mv.db");
  }

  private static Path original() {
    return server.data().resolve("original.mv.db");
  }
}
