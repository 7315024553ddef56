package org.anlan.print;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Says where lines may break: Chinese anywhere but before a full stop and the like. Being asked for
 * every piece of text, it is also where a print can be ended.
 */
final class Breaker implements FSTextBreaker {
  private final BreakIterator lines = BreakIterator.getLineInstance(Locale.CHINA);
  private final Progress progress;

  Breaker(Progress progress) {
    this.progress = progress;
  }

  @Override
  public int next() {
    return lines.next();
  }

  @Override
  public void setText(String text) {
    Printer.check(progress);
    lines.setText(text);
  }
}
