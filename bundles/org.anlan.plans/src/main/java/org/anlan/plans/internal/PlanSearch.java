package org.anlan.plans.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.anlan.api.plans.Plan;
import org.anlan.api.plans.PlanContent;
import org.anlan.api.plans.PlanId;
import org.anlan.api.plans.PlanVersion;
import org.anlan.api.roster.UnitId;
import org.anlan.api.search.SearchSource;
import org.anlan.core.jpa.Where;
import org.anlan.json.Json;
import org.anlan.plans.internal.persistence.PlanRow;
import org.anlan.plans.internal.persistence.PlanStore;
import org.anlan.plans.internal.persistence.VersionRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How plans read as text: with all that their newest version says. */
@Component(service = SearchSource.class)
public final class PlanSearch implements SearchSource {
  private final PlanStore store;

  /** Over these tables. */
  @Activate
  public PlanSearch(@Reference PlanStore store) {
    this.store = store;
  }

  @Override
  public String entity() {
    return Plans.PATH;
  }

  @Override
  public Optional<Document> text(UUID id, String json, Optional<UnitId> scope) {
    Plan plan = Json.read(json.getBytes(StandardCharsets.UTF_8), Plan.class);
    Optional<PlanContent> content =
        store
            .versions()
            .find(plan.id(), plan.latestVersion())
            .map(version -> version.toRecord().content());
    return Optional.of(document(plan, content));
  }

  @Override
  public void all(Consumer<Document> sink) {
    Map<PlanId, PlanContent> contents = new HashMap<>();
    for (VersionRow row : store.versions().latest()) {
      PlanVersion version = row.toRecord();
      contents.put(version.planId(), version.content());
    }
    store.plans().list(Where.all()).stream()
        .map(PlanRow::toRecord)
        .map(plan -> document(plan, Optional.ofNullable(contents.get(plan.id()))))
        .forEach(sink);
  }

  private static Document document(Plan plan, Optional<PlanContent> content) {
    List<String> lines = new ArrayList<>();
    plan.hazard().ifPresent(lines::add);
    plan.filing().ifPresent(lines::add);
    content.ifPresent(c -> add(c, lines));
    return new Document(
        plan.id().value(), plan.title(), String.join("\n", lines), Optional.of(plan.unitId()));
  }

  private static void add(PlanContent content, List<String> lines) {
    content.command().forEach(role -> lines.add(role.name()));
    content
        .levels()
        .forEach(
            level -> {
              lines.add(level.name());
              level.description().ifPresent(lines::add);
            });
    content.triggers().forEach(row -> lines.addAll(row.events()));
    content
        .actions()
        .forEach(
            action -> {
              lines.add(action.title());
              action.detail().ifPresent(lines::add);
            });
  }
}
