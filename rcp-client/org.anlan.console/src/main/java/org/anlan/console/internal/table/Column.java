package org.anlan.console.internal.table;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.swt.graphics.Color;

/**
 * One column of a {@link DataTable}.
 *
 * @param id what its state is remembered by
 * @param text what a row's cell says; line breaks become blanks
 * @param order how rows are sorted by it
 * @param colour what a row's cell is written in, if not as everything else
 * @param right whether it is set flush right, as numbers are
 * @param shown whether it is there before anybody chose columns
 */
public record Column<T>(
    String id,
    String title,
    int width,
    Function<T, String> text,
    Comparator<T> order,
    Function<T, Optional<Color>> colour,
    boolean right,
    boolean shown) {

  /** Made when something is first sorted: it takes a while. */
  private static final class Dictionary {
    static final Collator ORDER = Collator.getInstance(Locale.CHINA);
  }

  /** A column of words, sorted as a dictionary sorts: Chinese by pinyin. */
  public static <T> Column<T> of(String id, String title, int width, Function<T, String> text) {
    Comparator<T> order = (a, b) -> Dictionary.ORDER.compare(text.apply(a), text.apply(b));
    return new Column<>(id, title, width, text, order, row -> Optional.empty(), false, true);
  }

  /** The same, sorted by something else than its words. */
  public <U extends Comparable<? super U>> Column<T> by(Function<T, U> key) {
    return ordered(Comparator.comparing(key));
  }

  /** The same, sorted in this order. */
  public Column<T> ordered(Comparator<T> how) {
    return new Column<>(id, title, width, text, how, colour, right, shown);
  }

  /** The same in colours. */
  public Column<T> coloured(Function<T, Optional<Color>> how) {
    return new Column<>(id, title, width, text, order, how, right, shown);
  }

  /** The same, set flush right. */
  public Column<T> number() {
    return new Column<>(id, title, width, text, order, colour, true, shown);
  }

  /** The same, not there until it is chosen. */
  public Column<T> hidden() {
    return new Column<>(id, title, width, text, order, colour, right, false);
  }

  /** What a row's cell says, in one line. */
  String cell(T row) {
    return text.apply(row).replace('\n', ' ');
  }
}
