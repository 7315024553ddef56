package org.anlan.api;

/** The colours of Chinese warnings, gravest first, each with the grade it stands for. */
public enum Colour {
  RED(Grade.I),
  ORANGE(Grade.II),
  YELLOW(Grade.III),
  BLUE(Grade.IV);

  private final Grade grade;

  Colour(Grade grade) {
    this.grade = grade;
  }

  /** The grade that locking, sorting and colours use. */
  public Grade grade() {
    return grade;
  }
}
