package org.anlan.console.internal.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.anlan.api.Text;

/** The console's own words in the language in use, which is set once at the start. */
public final class Words {
  private static final String ROOM = "org.anlan.console.internal.text.";

  /** The frame's words, then those of each workspace that has its own. */
  static final List<String> ROOMS =
      List.of("words", "admin", "incident", "map", "plans", "print", "roster", "stores", "table");

  private static volatile List<ResourceBundle> bundles = load(Locale.ENGLISH);

  private Words() {}

  /** Speaks this language from now on. */
  public static void use(Locale locale) {
    bundles = load(locale);
  }

  /** Whether Chinese is spoken. */
  public static boolean chinese() {
    return "zh".equals(bundles.get(0).getLocale().getLanguage());
  }

  /** The words behind a key, with what belongs into their places. */
  public static String of(String key, Object... values) {
    String pattern = find(key).orElseThrow(() -> new MissingResourceException(key, ROOM, key));
    return values.length == 0 ? pattern : new MessageFormat(pattern, locale()).format(values);
  }

  /** The words behind a key, or others if there are none. */
  public static String or(String key, String otherwise) {
    return find(key).orElse(otherwise);
  }

  /** The words for one of an enumeration's values: {@code kind.call}. */
  public static String of(String group, Enum<?> value) {
    return of(group + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** A text of ours in the language in use. */
  public static String of(Text text) {
    return chinese() ? text.zh() : text.en();
  }

  /** The locale for numbers and dates. */
  public static Locale locale() {
    return chinese() ? Locale.SIMPLIFIED_CHINESE : Locale.UK;
  }

  private static Optional<String> find(String key) {
    return bundles.stream().filter(b -> b.containsKey(key)).findFirst().map(b -> b.getString(key));
  }

  private static List<ResourceBundle> load(Locale locale) {
    return ROOMS.stream().map(room -> load(room, locale)).toList();
  }

  private static ResourceBundle load(String room, Locale locale) {
    return ResourceBundle.getBundle(
        ROOM + room,
        locale.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ROOT,
        Words.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
