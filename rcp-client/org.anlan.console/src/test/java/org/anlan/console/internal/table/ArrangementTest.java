package org.anlan.console.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArrangementTest {
  private record Row(String name, int number) {}

  private static final Column<Row> NAME = Column.of("name", "Name", 100, Row::name);
  private static final Column<Row> NUMBER =
      Column.<Row>of("number", "Number", 50, row -> Integer.toString(row.number()))
          .by(Row::number)
          .number();
  private static final List<Row> ROWS =
      List.of(new Row("张伟", 9), new Row("陈静", 10), new Row("Li Na", 100));

  @Test
  void chineseIsSortedByPinyinAndNumbersByValue() {
    assertThat(names("", Optional.of(NAME), false)).containsExactly("Li Na", "陈静", "张伟");
    assertThat(names("", Optional.of(NUMBER), false)).containsExactly("张伟", "陈静", "Li Na");
    assertThat(names("", Optional.of(NUMBER), true)).containsExactly("Li Na", "陈静", "张伟");
  }

  @Test
  void unsortedRowsStayAsTheyCame() {
    assertThat(names("", Optional.empty(), false)).containsExactly("张伟", "陈静", "Li Na");
  }

  @Test
  void eachWordOfTheFilterStandsInSomeCell() {
    assertThat(names("LI", Optional.empty(), false)).containsExactly("Li Na");
    assertThat(names("10", Optional.empty(), false)).containsExactly("陈静", "Li Na");
    assertThat(names(" 10  静 ", Optional.empty(), false)).containsExactly("陈静");
    assertThat(names("nobody", Optional.empty(), false)).isEmpty();
  }

  @Test
  void aCellIsOneLine() {
    assertThat(NAME.cell(new Row("two\nlines", 1))).isEqualTo("two lines");
  }

  private static List<String> names(String filter, Optional<Column<Row>> sorted, boolean down) {
    return new Arrangement<>(List.of(NAME, NUMBER), filter, sorted, down)
        .of(ROWS).stream().map(Row::name).toList();
  }
}
