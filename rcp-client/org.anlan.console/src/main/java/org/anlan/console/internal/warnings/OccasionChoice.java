package org.anlan.console.internal.warnings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Link;
import org.anlan.api.Paging;
import org.anlan.api.incidents.IncidentFilter;
import org.anlan.api.incidents.IncidentId;
import org.anlan.api.incidents.IncidentState;
import org.anlan.api.warnings.WarningFilter;
import org.anlan.api.warnings.WarningId;
import org.anlan.api.warnings.WarningState;
import org.anlan.client.AnlanClient;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What a response answers: a warning in force, an open incident, or nothing of both. */
final class OccasionChoice {
  private static final int MOST = 100;
  private static final int WIDTH = 320;

  private record Occasion(Link link, String title) {}

  private final Desk desk;
  private final Label label;
  private final Combo combo;
  private List<Occasion> occasions = List.of();

  OccasionChoice(Composite parent, Desk desk, Looks looks) {
    this.desk = desk;
    label = looks.label(parent, Words.of("activation.occasion"));
    GridDataFactory.swtDefaults().indent(16, 0).applyTo(label);
    combo =
        Looks.named(
            looks.choice(parent, Words.of("activation.occasion.none")), "activation-occasion");
    combo.select(0);
    GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(combo);
  }

  /** Takes it away, where it is known or can't be changed any more. */
  void hide() {
    label.setVisible(false);
    combo.setVisible(false);
  }

  /** Fetches what can be chosen. */
  void load() {
    desk.load(combo, () -> read(desk.client()), this::show);
  }

  private static List<Occasion> read(AnlanClient client) {
    List<Occasion> found = new ArrayList<>();
    WarningFilter active =
        new WarningFilter(
            Optional.of(WarningState.ACTIVE),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    client
        .warnings()
        .list(active, Paging.first(MOST))
        .items()
        .forEach(
            w ->
                found.add(
                    new Occasion(
                        new Link("warnings", w.id().value()), title(w.drill(), w.headline()))));
    IncidentFilter open =
        new IncidentFilter(
            Optional.of(IncidentState.OPEN),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    client
        .incidents()
        .list(open, Paging.first(MOST))
        .items()
        .forEach(
            i ->
                found.add(
                    new Occasion(
                        new Link("incidents", i.id().value()), title(i.drill(), i.title()))));
    return found;
  }

  private static String title(boolean drill, String title) {
    return (drill ? Words.of("log.drill") + " " : "") + title.replace('\n', ' ');
  }

  private void show(List<Occasion> found) {
    occasions = found;
    for (Occasion each : found) {
      String kind = Words.or("entity." + each.link().entity(), "");
      combo.add(kind + Words.of("form.colon") + each.title());
    }
  }

  /** The warning that was chosen. */
  Optional<WarningId> warning() {
    return chosen("warnings").map(link -> new WarningId(link.id()));
  }

  /** The incident that was chosen. */
  Optional<IncidentId> incident() {
    return chosen("incidents").map(link -> new IncidentId(link.id()));
  }

  private Optional<Link> chosen(String entity) {
    int index = combo.getSelectionIndex() - 1;
    return index >= 0 && index < occasions.size()
        ? Optional.of(occasions.get(index).link()).filter(link -> link.entity().equals(entity))
        : Optional.empty();
  }
}
