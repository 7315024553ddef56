package org.anlan.incidents.internal;

import java.util.List;
import java.util.Optional;
import org.anlan.api.Conflict;
import org.anlan.api.Faults;
import org.anlan.api.Text;
import org.anlan.api.incidents.Closing;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.IncidentDraft;
import org.anlan.api.incidents.IncidentFilter;
import org.anlan.api.incidents.IncidentId;
import org.anlan.api.incidents.IncidentService;
import org.anlan.api.incidents.IncidentState;
import org.anlan.api.incidents.TimelineEntry;
import org.anlan.api.log.LogKind;
import org.anlan.api.roster.UnitId;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Collection;
import org.anlan.core.service.Desk;
import org.anlan.incidents.internal.persistence.IncidentRow;
import org.anlan.incidents.internal.persistence.IncidentRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Incidents from their opening to their end. */
@Component(service = IncidentService.class)
public final class IncidentServiceImpl
    extends Collection<IncidentId, Incident, IncidentDraft, IncidentFilter, IncidentRow>
    implements IncidentService {
  private final Reports reports;
  private final RulePacks packs;
  private final Timeline timeline;

  @Activate
  public IncidentServiceImpl(
      @Reference Desk desk,
      @Reference IncidentRows rows,
      @Reference Reports reports,
      @Reference RulePacks packs,
      @Reference Timeline timeline) {
    super(desk, rows, "incidents", "incident");
    this.reports = reports;
    this.packs = packs;
    this.timeline = timeline;
  }

  @Override
  protected IncidentRow row(IncidentDraft draft) {
    return IncidentRow.of(draft, desk().now(), packs.usual());
  }

  @Override
  protected void apply(IncidentRow row, IncidentDraft draft) {
    row.take(draft);
  }

  @Override
  protected Incident record(IncidentRow row) {
    return row.toRecord();
  }

  @Override
  protected Optional<UnitId> scope(Incident incident) {
    return Optional.of(incident.unitId());
  }

  @Override
  protected Optional<String> scopeAttribute() {
    return Optional.of("unitId");
  }

  @Override
  protected boolean newestFirst() {
    return true;
  }

  @Override
  protected Where where(IncidentFilter filter) {
    return Where.all()
        .eq("state", filter.state())
        .eq("category", filter.category())
        .eq("grade", filter.grade())
        .eq("unitId", filter.unitId())
        .eq("drill", filter.drill())
        .any(filter.q(), "title", "location", "description");
  }

  @Override
  protected void check(IncidentDraft draft, Optional<Incident> before, Faults faults) {
    draft
        .rulePack()
        .filter(id -> packs.find(id).isEmpty())
        .ifPresent(id -> faults.add("/rulePack", Text.of("没有这套时限规则", "is no known rule pack")));
    faults.when(
        draft.occurredAt().isAfter(desk().now().plusSeconds(300)),
        "/occurredAt",
        Text.of("不能在将来", "must not lie in the future"));
    faults.when(
        before.map(b -> b.drill() != draft.drill()).orElse(false),
        "/drill",
        Text.of("演练与实战不能互换", "a drill can't become real, nor the reverse"));
    faults.when(
        before.map(b -> b.state() == IncidentState.CLOSED).orElse(false),
        "",
        Text.of("事件已结束，请先重新开启", "the incident is closed; reopen it first"));
  }

  @Override
  protected void added(Incident incident) {
    reports.begin(incident);
    String where = incident.location().map(l -> "，地点：" + l).orElse("");
    reports.log(incident, LogKind.INCIDENT, "事件接报：" + incident.title() + where);
  }

  @Override
  protected void changed(Incident before, Incident after) {
    if (before.grade() != after.grade()) {
      reports.regrade(after);
      reports.log(
          after,
          LogKind.INCIDENT,
          "事件等级由 " + before.grade() + " 级调整为 " + after.grade() + " 级：" + after.title());
    }
  }

  @Override
  protected void beforeRemove(Incident incident) {
    throw new Conflict(
        Conflict.Kind.IN_USE,
        Text.of("事件不能删除，只能结束", "an incident can't be removed, only closed"),
        incident);
  }

  @Override
  public Incident close(IncidentId id, Closing closing) {
    Faults.check(closing);
    return desk().tx().write(() -> closed(id, closing));
  }

  @Override
  public Incident reopen(IncidentId id, Closing reason) {
    Faults.check(reason);
    return desk().tx().write(() -> reopened(id, reason));
  }

  @Override
  public List<TimelineEntry> timeline(IncidentId id) {
    return timeline.of(get(id));
  }

  private Incident closed(IncidentId id, Closing closing) {
    IncidentRow row = load(id);
    requireState(row, IncidentState.OPEN);
    row.close(desk().now(), closing.conclusion());
    Incident incident = save(row, "closed");
    reports.end(incident);
    reports.log(
        incident, LogKind.INCIDENT, "事件结束：" + incident.title() + "。" + closing.conclusion());
    return incident;
  }

  private Incident reopened(IncidentId id, Closing reason) {
    IncidentRow row = load(id);
    requireState(row, IncidentState.CLOSED);
    row.reopen();
    Incident incident = save(row, "reopened");
    reports.log(
        incident, LogKind.INCIDENT, "事件重新开启：" + incident.title() + "。" + reason.conclusion());
    return incident;
  }

  private void requireState(IncidentRow row, IncidentState state) {
    Incident incident = record(row);
    if (incident.state() != state) {
      throw Conflict.state(
          state == IncidentState.OPEN
              ? Text.of("事件已结束", "the incident is closed already")
              : Text.of("事件未结束", "the incident is not closed"),
          incident);
    }
  }
}
