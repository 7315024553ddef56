package org.anlan.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import org.anlan.api.AnlanException;
import org.anlan.api.Text;

/** The body is not JSON at all, or not within bounds (400); says where. */
public final class MalformedJson extends AnlanException {
  private static final long serialVersionUID = 1L;

  MalformedJson(Text text) {
    super(text);
  }

  static MalformedJson of(JsonProcessingException cause) {
    JsonLocation at = cause.getLocation();
    String why = cause.getOriginalMessage().lines().findFirst().orElse("");
    if (at == null || at.getLineNr() < 1) {
      return new MalformedJson(Text.of("不是合法的 JSON：" + why, "not valid JSON: " + why));
    }
    int line = at.getLineNr();
    int column = at.getColumnNr();
    return new MalformedJson(
        Text.of(
            "第 " + line + " 行第 " + column + " 列不是合法的 JSON：" + why,
            "not valid JSON at line " + line + ", column " + column + ": " + why));
  }
}
