package org.anlan.console.internal.incidents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.anlan.api.incidents.Report;
import org.anlan.api.incidents.ReportContent;
import org.anlan.api.incidents.ReportState;
import org.anlan.console.internal.text.Words;

/** What reports are called and what they say. */
final class ReportWords {
  private ReportWords() {}

  /** Whether it can still be written. */
  static boolean open(Report report) {
    return report.state() == ReportState.DUE || report.state() == ReportState.DRAFTED;
  }

  /** Kind, number and form. */
  static String name(Report report) {
    return title(report) + " · " + Words.of("report-form", report.form());
  }

  /** Kind and number. */
  static String title(Report report) {
    String number = report.number() > 0 ? " " + report.number() : "";
    return Words.of("report-kind", report.kind()) + number;
  }

  /** What it says, by field, in the order of the form. */
  static Map<String, String> texts(ReportContent content) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("situation", content.situation().orElse(""));
    texts.put("scope", content.scope().orElse(""));
    texts.put("losses", content.losses().orElse(""));
    texts.put("trend", content.trend().orElse(""));
    texts.put("leaders", content.leadersOnScene().orElse(""));
    texts.put("measures", content.measures().orElse(""));
    texts.put("requests", content.requests().orElse(""));
    return texts;
  }

  /** The other way round. */
  static ReportContent content(Map<String, String> texts) {
    return new ReportContent(
        text(texts, "situation"),
        text(texts, "scope"),
        text(texts, "losses"),
        text(texts, "trend"),
        text(texts, "leaders"),
        text(texts, "measures"),
        text(texts, "requests"));
  }

  private static Optional<String> text(Map<String, String> texts, String field) {
    return Optional.of(texts.getOrDefault(field, "")).filter(text -> !text.isEmpty());
  }
}
