package org.anlan.warnings.internal.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anlan.api.Text;
import org.anlan.api.warnings.Dialect;

/**
 * What the specification asks of an alert beyond its schema (CAP 1.2, 3.2 and 3.3.2), the same for
 * all versions.
 */
final class CapRules {
  /** The longest name of a message or a sender that is taken. */
  static final int LONGEST_NAME = 500;

  private static final Pattern NAME = Pattern.compile("[^\\s,<&]+");
  private static final Text NO_SPACE =
      Text.of("不得为空，不得含空格、逗号、< 或 &", "must not be empty nor hold spaces, commas, < or &");
  private static final Text TOO_LONG =
      Text.of("最多 " + LONGEST_NAME + " 个字", "is longer than " + LONGEST_NAME);
  private static final Text OFFSET =
      Text.of(
          "时间须带数字时差（协调世界时写 -00:00，不写 Z）",
          "the time must carry a numeric offset (-00:00 for UTC, never Z)");
  private final Dialect dialect;
  private final Findings findings;

  CapRules(Dialect dialect, Findings findings) {
    this.dialect = dialect;
    this.findings = findings;
  }

  /** Names the faults of an alert whose structure was checked, where that found none already. */
  void check(Item alert) {
    alert.one("identifier").ifPresent(this::name);
    alert.one("sender").ifPresent(this::name);
    alert.one("sent").ifPresent(this::offset);
    scope(alert);
    alert.one("references").ifPresent(r -> references(alert, r));
    for (Item info : alert.all("info")) {
      List.of("effective", "onset", "expires")
          .forEach(time -> info.one(time).ifPresent(this::offset));
      info.all("area").forEach(this::area);
    }
  }

  private void name(Item item) {
    findIf(!NAME.matcher(item.text()).matches(), item, NO_SPACE);
    findIf(item.text().length() > LONGEST_NAME, item, TOO_LONG);
  }

  private void offset(Item time) {
    if (!findings.at(time.pointer())) {
      findIf(!Times.hasOffset(ValueType.collapse(time.text())), time, OFFSET);
    }
  }

  private void scope(Item alert) {
    Optional<String> scope = alert.value("scope");
    alert
        .one("restriction")
        .filter(r -> !r.blank())
        .ifPresent(
            r ->
                findIf(
                    !scope.equals(Optional.of("Restricted")),
                    r,
                    Text.of("只在 scope 为 Restricted 时填写", "belongs only to the scope Restricted")));
    if (scope.equals(Optional.of("Private")) && alert.value("addresses").isEmpty()) {
      findings.add(
          alert.pointer() + "/addresses",
          "scope 为 Private 时必填",
          "is required when the scope is Private");
    }
  }

  private void references(Item alert, Item references) {
    String text = ValueType.collapse(references.text());
    String sent = alert.value("sent").orElse("");
    Optional<Instant> at = Times.xml(sent);
    if (text.isEmpty()) {
      findings.add(references.pointer(), "没有引用时应省去该元素", "must be left out when it names nothing");
    }
    String[] all = text.isEmpty() ? new String[0] : text.split(" ");
    for (int i = 0; i < all.length; i++) {
      String pointer = references.pointer() + "/" + i;
      References.fault(dialect, all[i], alert, at).ifPresent(f -> findings.add(pointer, f));
    }
  }

  private void area(Item area) {
    area.all("polygon")
        .forEach(p -> Shapes.polygonFault(p.text()).ifPresent(f -> findings.add(p.pointer(), f)));
    area.all("circle")
        .forEach(
            c ->
                findIf(
                    Shapes.circle(c.text()).isEmpty(),
                    c,
                    Text.of(
                        "须写作“纬度,经度 半径公里数”", "must be written latitude,longitude radius-in-km")));
    area.one("ceiling").ifPresent(c -> ceiling(area, c));
  }

  private void ceiling(Item area, Item ceiling) {
    Optional<Double> top = Numbers.decimal(ceiling.text());
    Optional<Double> bottom = area.one("altitude").flatMap(a -> Numbers.decimal(a.text()));
    findIf(
        top.isEmpty() || bottom.isEmpty() || top.get() <= bottom.get(),
        ceiling,
        Text.of("须另有 altitude 且高于它", "needs an altitude and must exceed it"));
  }

  private void findIf(boolean wrong, Item item, Text fault) {
    if (wrong) {
      findings.add(item.pointer(), fault);
    }
  }
}
