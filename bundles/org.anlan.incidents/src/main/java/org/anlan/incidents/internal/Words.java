package org.anlan.incidents.internal;

import org.anlan.api.Text;
import org.anlan.api.incidents.Report;
import org.anlan.api.incidents.ReportForm;

/** What reports are called. */
final class Words {
  private static final String[] NUMERALS = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

  private Words() {}

  static Text of(Report report) {
    Text kind =
        switch (report.kind()) {
          case FIRST -> Text.of("首报", "first report");
          case FOLLOW_UP ->
              Text.of("续报" + numeral(report.number()), "follow-up " + report.number());
          case FINAL -> Text.of("终报", "final report");
        };
    return report.form() == ReportForm.VERBAL
        ? Text.of(kind.zh() + "（电话）", kind.en() + " by phone")
        : kind;
  }

  /** 一 … 九十九, as 续报 are counted. */
  static String numeral(int number) {
    if (number <= 10) {
      return NUMERALS[Math.max(0, number)];
    }
    if (number > 99) {
      return Integer.toString(number);
    }
    String tens = number < 20 ? "十" : NUMERALS[number / 10] + "十";
    return number % 10 == 0 ? tens : tens + NUMERALS[number % 10];
  }
}
