package org.anlan.core.internal.search;

import java.io.IOException;
import java.io.Reader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Text as characters and pairs of characters, of any script: every character stands at its own
 * place, and the pair it begins at the same one. So any substring of letters and digits is found,
 * and nothing else.
 */
final class Grams extends Analyzer {
  /** Longer runs of a query are cut; what is left still finds no less than it should. */
  private static final int LONGEST_RUN = 60;

  @Override
  protected TokenStreamComponents createComponents(String field) {
    return new TokenStreamComponents(new Stream());
  }

  /** The runs of letters and digits in a text, in the form they are indexed. */
  static List<int[]> runs(String text) {
    List<int[]> runs = new ArrayList<>();
    int[] all = normal(text).codePoints().toArray();
    int start = -1;
    for (int i = 0; i <= all.length; i++) {
      boolean within = i < all.length && Character.isLetterOrDigit(all[i]);
      if (within && start < 0) {
        start = i;
      } else if (!within && start >= 0) {
        runs.add(java.util.Arrays.copyOfRange(all, start, i));
        start = -1;
      }
    }
    return runs;
  }

  /** Finds what holds every run of a text. */
  static Query query(String field, String text) {
    List<int[]> runs = runs(text);
    if (runs.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    runs.forEach(run -> all.add(query(field, run), BooleanClause.Occur.MUST));
    return all.build();
  }

  private static Query query(String field, int[] run) {
    if (run.length == 1) {
      return new TermQuery(new Term(field, gram(run, 0, 1)));
    }
    int length = Math.min(run.length, LONGEST_RUN);
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    // Every other pair covers all characters; the last one closes an odd run.
    for (int i = 0; i + 1 < length; i += 2) {
      phrase.add(new Term(field, gram(run, i, 2)), i);
    }
    if (length % 2 == 1) {
      phrase.add(new Term(field, gram(run, length - 2, 2)), length - 2);
    }
    return phrase.build();
  }

  private static String gram(int[] run, int at, int length) {
    return new String(run, at, length);
  }

  static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  private static final class Stream extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private List<int[]> runs = List.of();
    private int run;
    private int at;
    private boolean pair;

    @Override
    public void reset() throws IOException {
      super.reset();
      runs = runs(read(input));
      run = 0;
      at = 0;
      pair = false;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (run >= runs.size()) {
        return false;
      }
      int[] here = runs.get(run);
      if (pair) {
        set(here, 2, 0);
        pair = false;
        at++;
        return true;
      }
      // A step of two between runs: no phrase reaches across.
      set(here, 1, at == 0 && run > 0 ? 2 : 1);
      if (at + 1 < here.length) {
        pair = true;
      } else {
        run++;
        at = 0;
      }
      return true;
    }

    private void set(int[] here, int length, int increment) {
      char[] buffer = term.resizeBuffer(2 * length);
      int size = 0;
      for (int i = at; i < at + length; i++) {
        size += Character.toChars(here[i], buffer, size);
      }
      term.setLength(size);
      step.setPositionIncrement(increment);
    }

    private static String read(Reader in) throws IOException {
      StringBuilder text = new StringBuilder();
      char[] buffer = new char[1024];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        text.append(buffer, 0, n);
      }
      return text.toString();
    }
  }
}
