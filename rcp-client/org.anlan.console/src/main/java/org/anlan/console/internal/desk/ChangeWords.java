package org.anlan.console.internal.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.anlan.api.changes.Change;
import org.anlan.console.internal.text.Words;
import org.anlan.json.Json;

/** A change in words: what it is about, what happened, and what that thing is called. */
final class ChangeWords {
  private static final List<String> TITLES =
      List.of("title", "headline", "name", "text", "subject", "username", "planTitle");
  private static final int LONGEST = 80;

  private ChangeWords() {}

  static String of(Change change) {
    int dot = change.kind().lastIndexOf('.');
    String entity = Words.or("entity." + change.entity(), change.entity());
    String verb = change.kind().substring(dot + 1);
    return entity + " " + Words.or("verb." + verb, verb) + title(change.data());
  }

  private static String title(String data) {
    try {
      JsonNode json = Json.mapper().readTree(data);
      for (String name : TITLES) {
        JsonNode title = json.path(name);
        if (title.isTextual()) {
          String text = title.asText().replace('\n', ' ');
          return Words.of("stream.colon")
              + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
        }
      }
      return "";
    } catch (JsonProcessingException e) {
      return "";
    }
  }
}
