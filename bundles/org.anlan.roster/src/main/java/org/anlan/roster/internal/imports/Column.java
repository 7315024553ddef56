package org.anlan.roster.internal.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a roster table. */
enum Column {
  UNIT("机构", "unit"),
  KIND("机构类型", "kind"),
  PARENT("上级机构", "parent"),
  CODE("代码", "code"),
  UNIT_PHONE("机构电话", "unitPhone"),
  NAME("姓名", "name"),
  PHONES("电话", "phones"),
  POSITION("岗位", "position"),
  NOTE("备注", "note");

  private final String zh;
  private final String en;

  Column(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The column of this heading. */
  static Optional<Column> of(String heading) {
    String text = heading.toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(c -> c.zh.equals(text) || c.en.toLowerCase(Locale.ROOT).equals(text))
        .findFirst();
  }

  /** Where faults of its cells point. */
  String pointer() {
    return "/" + en;
  }

  /** Whether its cells hold telephone numbers, which may begin with a plus. */
  boolean isPhone() {
    return this == PHONES || this == UNIT_PHONE;
  }

  @Override
  public String toString() {
    return zh + " " + en;
  }
}
