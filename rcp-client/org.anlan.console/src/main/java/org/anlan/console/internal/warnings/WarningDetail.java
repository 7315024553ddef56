package org.anlan.console.internal.warnings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anlan.api.warnings.Acknowledgement;
import org.anlan.api.warnings.Info;
import org.anlan.api.warnings.Proposal;
import org.anlan.api.warnings.Warning;
import org.anlan.api.warnings.WarningState;
import org.anlan.console.internal.map.WarningMap;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The whole of a warning: its facts, its text in each language, what it proposes. */
final class WarningDetail {
  private static final int WRAP = 360;

  private final Desk desk;
  private final Looks looks;
  private final Times times;
  private final Composite panel;
  private final WarningMap map;
  private Optional<Warning> shown = Optional.empty();

  WarningDetail(Composite parent, Desk desk, Looks looks, Times times) {
    this.desk = desk;
    this.looks = looks;
    this.times = times;
    SashForm split = new SashForm(parent, SWT.VERTICAL | SWT.SMOOTH);
    looks.paint(split, looks.palette().background(), looks.palette().text());
    this.panel = Looks.named(looks.panel(split, Words.of("warnings.select")), "warning");
    this.map = new WarningMap(split, desk, looks);
    split.setWeights(66, 34);
  }

  /** Shows it, if it isn't what is shown already: what is being typed about it must stay. */
  void show(Warning warning) {
    if (!shown.equals(Optional.of(warning))) {
      shown = Optional.of(warning);
      build(warning);
      map.show(warning);
    }
  }

  /** Asks anew for what is proposed, as a response may have begun. */
  void again() {
    shown.ifPresent(this::build);
  }

  private void build(Warning warning) {
    for (Control old : panel.getChildren()) {
      old.dispose();
    }
    head(warning);
    facts(warning);
    texts(warning);
    acknowledgement(warning);
    Composite proposals = looks.room(panel, 1);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(proposals);
    panel.layout(true, true);
    desk.load(
        proposals,
        () -> desk.client().warnings().proposals(warning.id()),
        found -> proposals(proposals, warning, found));
  }

  private void head(Warning warning) {
    Composite row = looks.room(panel, 2);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    Label grade = looks.heading(row, WarningWords.grade(warning));
    grade.setFont(looks.sized(grade, 3, SWT.BOLD));
    warning.grade().ifPresent(g -> grade.setForeground(looks.palette().of(g)));
    String drill = warning.drill() ? Words.of("log.drill") + " " : "";
    Label head = looks.wrapped(row, drill + warning.headline(), WRAP);
    head.setFont(looks.sized(head, 3, SWT.BOLD));
  }

  private void facts(Warning warning) {
    Composite facts = looks.room(panel, 2);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(facts);
    fact(facts, "warnings.sender", warning.sender());
    fact(facts, "warnings.sent", times.full(warning.sentAt()));
    fact(
        facts,
        "warnings.valid",
        times.full(warning.effectiveAt())
            + " – "
            + warning.expiresAt().map(times::full).orElse(Words.of("warnings.until-cancelled")));
    fact(facts, "warnings.areas", areas(warning));
    fact(facts, "warnings.state", Words.of("warning-state", warning.state()));
  }

  private static String areas(Warning warning) {
    String areas =
        warning.infos().stream()
            .flatMap(info -> info.areas().stream())
            .map(area -> area.description())
            .distinct()
            .collect(Collectors.joining("、"));
    return areas.isEmpty() ? "—" : areas;
  }

  private void fact(Composite parent, String label, String value) {
    looks.muted(parent, Words.of(label));
    looks.wrapped(parent, value, WRAP);
  }

  private void texts(Warning warning) {
    List<Info> infos = warning.infos();
    if (infos.isEmpty()) {
      return;
    }
    Combo languages =
        looks.choice(panel, infos.stream().map(WarningDetail::language).toArray(String[]::new));
    Text text = new Text(panel, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER);
    looks.paint(text, looks.palette().surface(), looks.palette().text());
    Looks.named(text, "warning-text");
    GridDataFactory.fillDefaults().grab(true, true).hint(WRAP, 120).applyTo(text);
    languages.addListener(
        SWT.Selection, event -> text.setText(words(infos.get(languages.getSelectionIndex()))));
    int own = 0;
    for (int i = 0; i < infos.size(); i++) {
      if (infos.get(i).language().startsWith("zh") == Words.chinese()) {
        own = i;
        break;
      }
    }
    languages.select(own);
    text.setText(words(infos.get(own)));
    if (infos.size() == 1) {
      languages.setEnabled(false);
    }
  }

  private static String language(Info info) {
    return Locale.forLanguageTag(info.language()).getDisplayLanguage(Words.locale());
  }

  private static String words(Info info) {
    List<String> parts = new ArrayList<>();
    info.headline().ifPresent(parts::add);
    info.description().ifPresent(parts::add);
    info.instruction().ifPresent(parts::add);
    return parts.isEmpty() ? info.event() : String.join("\n\n", parts);
  }

  private void acknowledgement(Warning warning) {
    if (warning.acknowledgedAt().isPresent()) {
      String by = warning.acknowledgedBy().orElse("");
      String at = times.full(warning.acknowledgedAt().get());
      looks.label(panel, "✓ " + Words.of("warnings.acknowledged", by, at));
    } else if (warning.state() == WarningState.ACTIVE) {
      Composite row = looks.room(panel, 2);
      GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
      Text remark =
          Looks.named(looks.field(row, Words.of("warnings.remark"), SWT.NONE), "warning-remark");
      GridDataFactory.fillDefaults().grab(true, false).applyTo(remark);
      Button button =
          looks.button(row, Words.of("warnings.acknowledge"), () -> acknowledge(warning, remark));
      Looks.named(button, "warning-acknowledge");
    }
  }

  private void acknowledge(Warning warning, Text remark) {
    Optional<String> words = Optional.of(remark.getText().strip()).filter(r -> !r.isEmpty());
    desk.load(
        panel,
        () -> desk.client().warnings().acknowledge(warning.id(), new Acknowledgement(words)),
        this::show);
  }

  private void proposals(Composite room, Warning warning, List<Proposal> proposals) {
    if (!shown.equals(Optional.of(warning))) {
      return;
    }
    if (proposals.isEmpty()) {
      looks.muted(room, Words.of("proposals.none"));
    } else {
      looks.heading(room, Words.of("proposals.title"));
    }
    int place = 0;
    for (Proposal proposal : proposals) {
      proposal(room, warning, proposal, place++);
    }
    panel.layout(true, true);
  }

  private void proposal(Composite room, Warning warning, Proposal proposal, int place) {
    Composite card = new Composite(room, SWT.NONE);
    looks.paint(card, looks.palette().surface(), looks.palette().text());
    GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 8).spacing(8, 2).applyTo(card);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(card);
    Label title =
        looks.heading(card, Words.of("grade", proposal.level()) + "  " + proposal.planTitle());
    title.setForeground(looks.palette().of(proposal.level()));
    GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
    String words = proposal.running().isPresent() ? "proposals.change" : "proposals.preview";
    Button button =
        looks.button(
            card,
            Words.of(words),
            () ->
                new ActivationDialog(card.getShell(), desk, looks, Launch.of(warning, proposal))
                    .open());
    GridDataFactory.fillDefaults().span(1, 2).align(SWT.END, SWT.CENTER).applyTo(button);
    Looks.named(button, "proposal-" + place);
    looks.wrapped(card, desk.say(proposal.reason()), WRAP);
  }
}
