package org.anlan.warnings.internal.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.anlan.json.Json;

/** What tells warnings and files apart: SHA-256, as 64 hex digits. */
public final class Digest {
  private static final ObjectWriter SORTED =
      Json.mapper().writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private Digest() {}

  /** Of a file. */
  public static String of(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Of what makes a message this one: who sent it, as what, when (CAP 1.2, 3.2.1). */
  public static String identity(Message message) {
    String names = message.sender() + "\n" + message.identifier() + "\n" + message.sentAt();
    return of(names.getBytes(StandardCharsets.UTF_8));
  }

  /** Of all a message says, however it was written. */
  public static String content(Message message) {
    try {
      return of(
          SORTED.writeValueAsBytes(
              List.of(
                  message.status(),
                  message.messageType(),
                  message.scope(),
                  message.references(),
                  message.note(),
                  message.infos())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a message can always be written", e);
    }
  }
}
