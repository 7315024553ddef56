package org.anlan.console.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WordsTest {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
  private static final Pattern USED = Pattern.compile("Words\\.of\\(\\s*\"([a-z.-]+)\"\\s*[,)]");

  @AfterEach
  void english() {
    Words.use(Locale.ENGLISH);
  }

  @Test
  void everyTextIsThereInBothLanguagesWithTheSamePlaces() throws IOException {
    Properties en = read(".properties");
    Properties zh = read("_zh.properties");
    assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
    for (String key : en.stringPropertyNames()) {
      assertThat(places(zh.getProperty(key))).as(key).isEqualTo(places(en.getProperty(key)));
    }
  }

  @Test
  void everyTextThatIsUsedIsThere() throws IOException {
    Properties en = read(".properties");
    List<String> used;
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      used =
          sources
              .filter(path -> path.toString().endsWith(".java"))
              .flatMap(path -> USED.matcher(source(path)).results())
              .map(result -> result.group(1))
              .toList();
    }
    assertThat(used).hasSizeGreaterThan(50);
    assertThat(en.stringPropertyNames()).containsAll(groupsRemoved(used, en));
  }

  @Test
  void aQuoteAndAValueComeOutAsTheyShould() {
    Words.use(Locale.ENGLISH);
    assertThat(Words.of("tasks.count", 1)).isEqualTo("1 task");
    assertThat(Words.of("tasks.count", 2)).isEqualTo("2 tasks");
    assertThat(Words.of("error.disk", "full")).contains("machine's").contains("full");
    Words.use(Locale.SIMPLIFIED_CHINESE);
    assertThat(Words.of("matters.count", 3, 1)).isEqualTo("3 项待办，1 项超时");
  }

  /** {@code Words.of("kind", value)} names a group, whose texts stand below it. */
  private static List<String> groupsRemoved(List<String> used, Properties en) {
    return used.stream()
        .filter(
            key -> en.stringPropertyNames().stream().noneMatch(name -> name.startsWith(key + ".")))
        .toList();
  }

  private static TreeSet<String> places(String text) {
    return new TreeSet<>(PLACE.matcher(text).results().map(result -> result.group(1)).toList());
  }

  private static String source(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The words of all rooms together; no two rooms say the same key. */
  private static Properties read(String ending) throws IOException {
    Properties all = new Properties();
    for (String room : Words.ROOMS) {
      Properties own = new Properties();
      try (InputStream in = WordsTest.class.getResourceAsStream(room + ending)) {
        own.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
      own.keySet().forEach(key -> assertThat(all).as(room).doesNotContainKey(key));
      all.putAll(own);
    }
    return all;
  }
}
