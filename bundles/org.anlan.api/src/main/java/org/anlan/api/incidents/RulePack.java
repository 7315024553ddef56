package org.anlan.api.incidents;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.anlan.api.Grade;
import org.anlan.api.Text;

/**
 * By when an incident must be reported: data, so that a district can correct it.
 *
 * @param id kebab-case
 * @param source the document and edition the times come from
 */
public record RulePack(
    String id, Text name, Text source, List<Rule> reports, List<FollowUps> followUps) {
  /**
   * One report that is due.
   *
   * @param grades for incidents of these grades
   * @param within after the duty room learnt of the incident
   * @param recipients to whom
   */
  public record Rule(
      ReportKind kind,
      ReportForm form,
      Set<Grade> grades,
      Duration within,
      List<String> recipients) {
    public Rule {
      Objects.requireNonNull(kind);
      Objects.requireNonNull(form);
      grades = Set.copyOf(grades);
      Objects.requireNonNull(within);
      recipients = List.copyOf(recipients);
    }
  }

  /** Follow-ups that are due at these times of every day until the incident is closed. */
  public record FollowUps(Set<Grade> grades, List<LocalTime> at, List<String> recipients) {
    public FollowUps {
      grades = Set.copyOf(grades);
      at = List.copyOf(at);
      recipients = List.copyOf(recipients);
    }
  }

  public RulePack {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
    Objects.requireNonNull(source);
    reports = List.copyOf(reports);
    followUps = followUps == null ? List.of() : List.copyOf(followUps);
  }
}
