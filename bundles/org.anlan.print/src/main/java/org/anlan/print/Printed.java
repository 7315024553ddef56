package org.anlan.print;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What became of a print.
 *
 * @param missing characters that no font has; they stand in it as their code, and a note says so
 */
public record Printed(int pages, SortedSet<Integer> missing) {
  public Printed {
    missing = new TreeSet<>(missing);
  }
}
