package org.anlan.console.internal.stores;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.anlan.api.Link;
import org.anlan.api.Party;
import org.anlan.api.incidents.IncidentFilter;
import org.anlan.api.incidents.IncidentState;
import org.anlan.api.plans.ActivationFilter;
import org.anlan.api.plans.ActivationState;
import org.anlan.api.resources.Item;
import org.anlan.api.resources.Movement;
import org.anlan.api.resources.MovementFilter;
import org.anlan.api.resources.MovementKind;
import org.anlan.api.roster.TeamFilter;
import org.anlan.api.tasks.TaskFilter;
import org.anlan.client.AnlanClient;
import org.anlan.console.core.quick.Choices;
import org.anlan.console.core.quick.Choices.Choice;
import org.anlan.console.core.quick.Finder;
import org.anlan.console.core.quick.Name;
import org.anlan.console.core.quick.Sign;
import org.anlan.console.core.supplies.Lent;
import org.anlan.console.core.supplies.Quantity;
import org.anlan.console.internal.table.Pages;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.spi.Desk;

/** What can be chosen in a movement's dialog beside the supplies themselves. */
record MoveChoices(Choices<Party> parties, Choices<Purpose> purposes, List<Choice<Lent>> lent) {
  private static final int MOST = 5_000;
  private static final String PERSONS = "roster/persons";

  /** Reads them; not for the UI thread. */
  static MoveChoices read(Desk desk, Supplies supplies, MovementKind kind) {
    AnlanClient client = desk.client();
    boolean issue = kind == MovementKind.ISSUE;
    Choices<Party> parties = issue ? parties(desk, client) : new Finder<>(List.of());
    List<Choice<Purpose>> purposes = issue ? purposes(client) : List.of();
    List<Choice<Lent>> lent = kind == MovementKind.RETURN ? lent(desk, supplies) : List.of();
    return new MoveChoices(parties, new Finder<>(purposes), lent);
  }

  private static Choices<Party> parties(Desk desk, AnlanClient client) {
    TeamFilter any = new TeamFilter(Optional.empty(), Optional.empty(), Optional.empty());
    List<Choice<Party>> teams =
        Pages.all(paging -> client.teams().list(any, paging), MOST).stream()
            .map(
                team ->
                    Choice.of(
                        new Party(Party.Kind.TEAM, team.id().value()),
                        team.name(),
                        Words.of("entity.roster/teams")))
            .toList();
    Choices<Party> named =
        (typed, most) ->
            desk.names().names().find(Sign.WHO, typed.strip(), most).stream()
                .map(MoveChoices::party)
                .toList();
    return new Finder<>(teams).and(named);
  }

  private static Choice<Party> party(Name name) {
    boolean person = name.link().entity().equals(PERSONS);
    Party party = new Party(person ? Party.Kind.PERSON : Party.Kind.UNIT, name.link().id());
    return Choice.of(party, name.name(), name.hint());
  }

  private static List<Choice<Purpose>> purposes(AnlanClient client) {
    List<Choice<Purpose>> all = new ArrayList<>();
    IncidentFilter open =
        new IncidentFilter(
            Optional.of(IncidentState.OPEN),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Pages.all(paging -> client.incidents().list(open, paging), MOST)
        .forEach(i -> all.add(purpose("incidents", i.id().value(), i.title(), i.drill())));
    ActivationFilter running = running();
    Pages.all(paging -> client.activations().list(running, paging), MOST)
        .forEach(a -> all.add(purpose("activations", a.id().value(), a.title(), a.drill())));
    TaskFilter tasks = TaskFilter.open(Optional.empty());
    Pages.all(paging -> client.tasks().list(tasks, paging), MOST)
        .forEach(t -> all.add(purpose("tasks", t.id().value(), t.title(), t.drill())));
    return all;
  }

  private static ActivationFilter running() {
    return new ActivationFilter(
        Optional.of(ActivationState.RUNNING),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Choice<Purpose> purpose(
      String entity, java.util.UUID id, String title, boolean drill) {
    String mark = drill ? Words.of("log.drill") + " " : "";
    return Choice.of(
        new Purpose(new Link(entity, id), drill), mark + title, Words.of("entity." + entity));
  }

  private static List<Choice<Lent>> lent(Desk desk, Supplies supplies) {
    List<Movement> ledger = new ArrayList<>(of(desk.client(), MovementKind.ISSUE));
    ledger.addAll(of(desk.client(), MovementKind.RETURN));
    Names names = new Names(desk);
    Times times = new Times(desk.zone());
    return Lent.of(ledger).stream()
        .sorted(Comparator.comparing((Lent l) -> l.issue().at()).reversed())
        .map(lent -> lent(lent, supplies, names, times::full))
        .toList();
  }

  private static Choice<Lent> lent(
      Lent lent, Supplies supplies, Names names, Function<Instant, String> time) {
    Movement issue = lent.issue();
    Item item = supplies.items().get(issue.itemId());
    String drill = issue.drill() ? Words.of("log.drill") + " " : "";
    String name =
        Words.of(
            "stores.lent",
            item == null ? "?" : item.name(),
            Quantity.with(issue.quantity(), item == null ? "" : item.measure()),
            issue.recipient().map(names::of).orElse("—"),
            time.apply(issue.at()));
    return Choice.of(lent, drill + name, Words.of("stores.lent.out", Quantity.plain(lent.out())));
  }

  private static List<Movement> of(AnlanClient client, MovementKind kind) {
    MovementFilter filter =
        new MovementFilter(
            Optional.of(kind),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return Pages.all(paging -> client.stock().movements(filter, paging), MOST);
  }
}
