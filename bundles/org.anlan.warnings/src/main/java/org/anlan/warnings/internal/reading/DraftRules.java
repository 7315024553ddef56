package org.anlan.warnings.internal.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.anlan.api.Text;
import org.anlan.api.places.Geometry;
import org.anlan.api.warnings.Area;
import org.anlan.api.warnings.Info;
import org.anlan.api.warnings.WarningDraft;

/** What CAP 1.2 asks of a warning, of one that came as JSON. */
final class DraftRules {
  private static final Pattern NAME = Pattern.compile("[^\\s,<&]{1,500}");
  private static final Set<String> SCOPES = Set.of("public", "restricted", "private");
  private static final Set<String> CATEGORIES =
      Set.of(
          "geo",
          "met",
          "safety",
          "security",
          "rescue",
          "fire",
          "health",
          "env",
          "transport",
          "infra",
          "cbrne",
          "other");
  private static final Set<String> RESPONSES =
      Set.of(
          "shelter",
          "evacuate",
          "prepare",
          "execute",
          "avoid",
          "monitor",
          "assess",
          "all-clear",
          "none");
  private static final Set<String> URGENCIES =
      Set.of("immediate", "expected", "future", "past", "unknown");
  private static final Set<String> SEVERITIES =
      Set.of(
          "extreme", "severe", "moderate", "minor", "unknown", "red", "orange", "yellow", "blue");
  private static final Set<String> CERTAINTIES =
      Set.of("observed", "very-likely", "likely", "possible", "unlikely", "unknown");
  private final Findings findings = new Findings();

  private DraftRules() {}

  /** Every fault of a draft that could be read. */
  static List<org.anlan.api.Fault> faults(WarningDraft draft) {
    DraftRules rules = new DraftRules();
    rules.check(draft);
    return rules.findings.all();
  }

  private void check(WarningDraft draft) {
    name("/identifier", draft.identifier());
    name("/sender", draft.sender());
    draft.scope().ifPresent(s -> word("/scope", s, SCOPES));
    Optional<Instant> sent = Optional.of(draft.sentAt());
    for (int i = 0; i < draft.references().size(); i++) {
      String at = "/references/" + i;
      References.fault(draft.references().get(i), draft.sender(), draft.identifier(), sent)
          .ifPresent(fault -> findings.add(at, fault));
    }
    for (int i = 0; i < draft.infos().size(); i++) {
      info("/infos/" + i, draft.infos().get(i));
    }
  }

  private void info(String at, Info info) {
    words(at + "/categories", info.categories(), CATEGORIES);
    words(at + "/responseTypes", info.responseTypes(), RESPONSES);
    word(at + "/urgency", info.urgency(), URGENCIES);
    word(at + "/severity", info.severity(), SEVERITIES);
    word(at + "/certainty", info.certainty(), CERTAINTIES);
    for (int i = 0; i < info.areas().size(); i++) {
      area(at + "/areas/" + i, info.areas().get(i));
    }
  }

  private void area(String at, Area area) {
    for (int i = 0; i < area.polygons().size(); i++) {
      String pointer = at + "/polygons/" + i;
      Geometry polygon = area.polygons().get(i);
      if (polygon.type() != Geometry.Type.POLYGON) {
        findings.add(pointer, "须为多边形", "must be a polygon");
      }
      polygon.lines().stream()
          .flatMap(ring -> Shapes.ringFault(ring).stream())
          .forEach(fault -> findings.add(pointer, fault));
    }
    for (int i = 0; i < area.circles().size(); i++) {
      Area.Circle circle = area.circles().get(i);
      if (!(Math.abs(circle.latitude()) <= 90)
          || !(Math.abs(circle.longitude()) <= 180)
          || !(circle.radiusKm() >= 0)) {
        findings.add(at + "/circles/" + i, "圆心或半径超出范围", "centre or radius is out of range");
      }
    }
    if (area.ceiling().isPresent()
        && !area.altitude().filter(a -> a < area.ceiling().get()).isPresent()) {
      findings.add(at + "/ceiling", "须另有 altitude 且高于它", "needs an altitude and must exceed it");
    }
  }

  private void name(String at, String text) {
    if (!NAME.matcher(text).matches()) {
      findings.add(
          at,
          "不得含空格、逗号、< 或 &，最多 500 个字",
          "must not hold spaces, commas, < or &, nor be longer than 500");
    }
  }

  private void words(String at, List<String> given, Set<String> allowed) {
    for (int i = 0; i < given.size(); i++) {
      word(at + "/" + i, given.get(i), allowed);
    }
  }

  private void word(String at, String given, Set<String> allowed) {
    if (given == null) {
      findings.add(at, "必填", "is required");
    } else if (!allowed.contains(Words.kebab(given))) {
      List<String> sorted = allowed.stream().sorted().toList();
      findings.add(
          at,
          Text.of(
              "须为以下之一：" + String.join("、", sorted), "must be one of " + String.join(", ", sorted)));
    }
  }
}
