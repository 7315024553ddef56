package org.anlan.console.internal.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.api.incidents.Casualties;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.Report;
import org.anlan.api.incidents.ReportContent;
import org.anlan.api.incidents.TimelineEntry;
import org.anlan.api.tasks.Task;
import org.anlan.console.internal.text.Words;
import org.anlan.print.Column;
import org.anlan.print.Sheet;

/** An incident as a sheet: what happened, what was done when, what was reported. Pure. */
final class IncidentSheet {
  private final Paper paper;

  IncidentSheet(Paper paper) {
    this.paper = paper;
  }

  Sheet of(IncidentFile file) {
    Incident incident = file.incident();
    Sheet sheet =
        new Sheet(paper.words(), Words.of("print.incident.title")).drill(incident.drill());
    sheet.line(
        Words.of("print.number", incident.id().value().toString().substring(0, 13)),
        Words.of("grade", incident.grade()));
    sheet.facts(facts(file));
    reports(sheet, file.reports());
    tasks(sheet, file.tasks());
    timeline(sheet, file.timeline());
    sheet.signatures(
        List.of(
            Words.of("print.sign.made"),
            Words.of("print.sign.leader"),
            Words.of("print.sign.date")));
    sheet.remark(paper.printed());
    return sheet;
  }

  private List<List<String>> facts(IncidentFile file) {
    Incident incident = file.incident();
    List<List<String>> facts = new ArrayList<>();
    fact(facts, "incidents.what", incident.title());
    fact(
        facts,
        "incidents.category",
        Words.of("category", incident.category())
            + incident.type().map(type -> " · " + type).orElse(""));
    fact(
        facts,
        "incidents.grade",
        Words.of("grade", incident.grade()) + " · " + Words.of("incident-state", incident.state()));
    fact(facts, "incidents.since", paper.moment(incident.occurredAt()));
    fact(facts, "print.received", paper.moment(incident.receivedAt()));
    incident.source().ifPresent(source -> fact(facts, "print.source", source));
    fact(facts, "incidents.where", incident.location().orElse("—"));
    fact(facts, "incidents.unit", file.unit());
    fact(facts, "incidents.description", incident.description().orElse("—"));
    fact(facts, "print.casualties", casualties(incident.casualties()));
    incident.closedAt().ifPresent(at -> fact(facts, "print.closed", paper.moment(at)));
    incident.closing().ifPresent(words -> fact(facts, "print.closing", words));
    return facts;
  }

  private static void fact(List<List<String>> facts, String key, String value) {
    facts.add(List.of(Words.of(key), value));
  }

  private static String casualties(Casualties count) {
    return Words.of(
        "print.casualties.count",
        count.dead(),
        count.missing(),
        count.injured(),
        count.trapped(),
        count.moved());
  }

  private void reports(Sheet sheet, List<Report> reports) {
    sheet.heading(Words.of("reports.title"));
    if (reports.isEmpty()) {
      sheet.paragraph(Words.of("print.none"));
      return;
    }
    sheet.table(
        List.of(
            new Column(Words.of("reports.which"), 20),
            new Column(Words.of("tasks.state"), 14),
            new Column(Words.of("tasks.due"), 20),
            new Column(Words.of("print.signed"), 46)),
        reports.stream().map(this::report).toList());
    for (Report report : reports) {
      List<List<String>> content = content(report.content());
      if (!content.isEmpty()) {
        sheet.heading(name(report));
        sheet.facts(content);
      }
    }
  }

  private List<String> report(Report report) {
    String signed =
        report
            .signedAt()
            .map(at -> Words.of("print.signed.by", report.signedBy().orElse("—"), paper.moment(at)))
            .orElse("—");
    String late =
        report.late() ? "\n" + Words.of("print.late", report.lateReason().orElse("—")) : "";
    return List.of(
        name(report),
        Words.of("report-state", report.state()),
        report.dueAt().map(paper::moment).orElse("—"),
        signed + late);
  }

  private static String name(Report report) {
    String number = report.number() > 0 ? " " + report.number() : "";
    return Words.of("report-kind", report.kind())
        + number
        + " · "
        + Words.of("report-form", report.form());
  }

  private static List<List<String>> content(ReportContent content) {
    List<List<String>> said = new ArrayList<>();
    say(said, "report.situation", content.situation());
    say(said, "report.scope", content.scope());
    say(said, "report.losses", content.losses());
    say(said, "report.trend", content.trend());
    say(said, "report.leaders", content.leadersOnScene());
    say(said, "report.measures", content.measures());
    say(said, "report.requests", content.requests());
    return said;
  }

  private static void say(List<List<String>> said, String key, Optional<String> words) {
    words.ifPresent(text -> said.add(List.of(Words.of(key), text)));
  }

  private void tasks(Sheet sheet, List<Task> tasks) {
    sheet.heading(Words.of("tasks.title"));
    if (tasks.isEmpty()) {
      sheet.paragraph(Words.of("print.none"));
      return;
    }
    sheet.table(
        List.of(
            new Column(Words.of("tasks.what"), 38),
            new Column(Words.of("tasks.who"), 20),
            new Column(Words.of("tasks.due"), 22),
            new Column(Words.of("tasks.state"), 20)),
        tasks.stream().map(this::task).toList());
  }

  private List<String> task(Task task) {
    String late = task.overdue() ? " · " + Words.of("tasks.late") : "";
    return List.of(
        task.title(),
        task.assigneeName(),
        task.dueAt().map(paper::moment).orElse("—"),
        Words.of("task-state", task.state()) + late);
  }

  private void timeline(Sheet sheet, List<TimelineEntry> timeline) {
    sheet.heading(Words.of("incidents.timeline"));
    if (timeline.isEmpty()) {
      sheet.paragraph(Words.of("print.none"));
      return;
    }
    sheet.table(
        List.of(
            new Column(Words.of("log.time"), 20),
            new Column(Words.of("log.text"), 64),
            new Column(Words.of("log.by"), 16)),
        timeline.stream()
            .map(entry -> List.of(paper.moment(entry.at()), entry.text(), entry.by()))
            .toList());
  }
}
