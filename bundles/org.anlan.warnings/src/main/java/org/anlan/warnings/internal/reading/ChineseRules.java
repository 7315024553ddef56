package org.anlan.warnings.internal.reading;

import java.util.Set;
import java.util.regex.Pattern;
import org.anlan.api.Text;

/** What a warning in the Chinese national format must say, beyond the form of its elements. */
final class ChineseRules {
  /** Division, sender's kind and extension, time of sending, and a number if there are several. */
  private static final Pattern IDENTIFIER =
      Pattern.compile("[0-9]{6}[0-9A-Za-z]{8}_[0-9]{14}(_[0-9A-Za-z]+)?");

  /** Those that put a warning on the board and so must say what it is. */
  private static final Set<String> WARNS = Set.of("Alert", "Update");

  private static final Text REQUIRED = Text.of("必填", "is required");
  private final Findings findings;

  ChineseRules(Findings findings) {
    this.findings = findings;
  }

  /** Names the faults of an alert whose structure was checked, where that found none already. */
  void check(Item alert) {
    alert.one("identifier").ifPresent(this::identifier);
    alert.one("sender").ifPresent(this::sender);
    alert.one("references").ifPresent(r -> references(alert, r));
    boolean warns = alert.value("msgType").filter(WARNS::contains).isPresent();
    if (warns && alert.all("info").isEmpty()) {
      findings.add(alert.pointer() + "/info/0", REQUIRED);
    }
    for (Item info : alert.all("info")) {
      if (warns) {
        required(info, "eventType");
        required(info, "severity");
      }
      info.all("area").forEach(this::area);
    }
  }

  private void identifier(Item identifier) {
    String text = identifier.text().strip();
    if (!IDENTIFIER.matcher(text).matches() || text.length() > CapRules.LONGEST_NAME) {
      findings.add(
          identifier.pointer(),
          "须为 14 位发布单位代码、下划线和 14 位时间，如 33000041600000_20121025091026",
          "must be 14 digits of the sender, an underscore and 14 of the time, as in"
              + " 33000041600000_20121025091026");
    }
  }

  private void sender(Item sender) {
    if (sender.blank()) {
      findings.add(sender.pointer(), REQUIRED);
    } else if (sender.text().strip().length() > CapRules.LONGEST_NAME) {
      findings.add(sender.pointer(), "太长", "is too long");
    }
  }

  private void references(Item alert, Item references) {
    alert
        .value("identifier")
        .filter(own -> Divisions.split(references.text()).anyMatch(own::equals))
        .ifPresent(own -> findings.add(references.pointer(), "引用了自身", "refers to itself"));
  }

  private void area(Item area) {
    for (Item polygon : area.all("polygon")) {
      if (!polygon.blank()) {
        Shapes.polygonFault(polygon.text()).ifPresent(f -> findings.add(polygon.pointer(), f));
      }
    }
    for (Item circle : area.all("circle")) {
      if (!circle.blank() && Shapes.circle(circle.text()).isEmpty()) {
        findings.add(
            circle.pointer(),
            "须写作“纬度,经度 半径公里数”",
            "must be written latitude,longitude radius-in-km");
      }
    }
    for (Item geocode : area.all("geocode")) {
      if (!Divisions.split(geocode.text()).allMatch(Divisions::isCode)) {
        findings.add(
            geocode.pointer(),
            "须为逗号分隔的 12 位行政区划代码",
            "must be 12-digit division codes joined by commas");
      }
    }
  }

  private void required(Item info, String name) {
    if (info.value(name).isEmpty()) {
      findings.add(info.pointer() + "/" + name, REQUIRED);
    }
  }
}
