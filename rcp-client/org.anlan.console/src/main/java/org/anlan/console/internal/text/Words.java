package org.anlan.console.internal.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.anlan.api.Text;

/** The console's own words in the language in use, which is set once at the start. */
public final class Words {
  private static final String BUNDLE = "org.anlan.console.internal.text.words";
  private static volatile ResourceBundle bundle = load(Locale.ENGLISH);

  private Words() {}

  /** Speaks this language from now on. */
  public static void use(Locale locale) {
    bundle = load(locale);
  }

  /** Whether Chinese is spoken. */
  public static boolean chinese() {
    return "zh".equals(bundle.getLocale().getLanguage());
  }

  /** The words behind a key, with what belongs into their places. */
  public static String of(String key, Object... values) {
    String pattern = bundle.getString(key);
    return values.length == 0 ? pattern : new MessageFormat(pattern, locale()).format(values);
  }

  /** The words behind a key, or others if there are none. */
  public static String or(String key, String otherwise) {
    try {
      return bundle.getString(key);
    } catch (MissingResourceException e) {
      return otherwise;
    }
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

  private static ResourceBundle load(Locale locale) {
    return ResourceBundle.getBundle(
        BUNDLE,
        locale.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ROOT,
        Words.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
