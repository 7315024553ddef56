package org.anlan.print;

import java.util.Objects;

/**
 * The words every sheet has, in its language.
 *
 * @param language as in {@code zh-CN}
 * @param page with {@code {0}} for the page and {@code {1}} for how many there are
 * @param drill what stands on each page of a drill
 * @param missing with {@code {0}} for the characters that no font has, by their codes
 */
public record SheetWords(String language, String page, String drill, String missing) {
  public SheetWords {
    Objects.requireNonNull(language);
    Objects.requireNonNull(page);
    Objects.requireNonNull(drill);
    Objects.requireNonNull(missing);
  }
}
