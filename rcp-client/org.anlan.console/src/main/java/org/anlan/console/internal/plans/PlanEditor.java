package org.anlan.console.internal.plans;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Conflict;
import org.anlan.api.Fault;
import org.anlan.api.Faults;
import org.anlan.api.plans.Finding;
import org.anlan.api.plans.NewVersion;
import org.anlan.api.plans.Plan;
import org.anlan.api.plans.PlanContent;
import org.anlan.api.plans.PlanVersion;
import org.anlan.console.internal.form.Attempt;
import org.anlan.console.internal.form.Question;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.anlan.json.Json;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Text;

/**
 * Makes a new version of a plan from an earlier one. What was changed is kept on this machine until
 * it is saved; a version somebody else saved meanwhile is shown first and never overwritten.
 */
final class PlanEditor {
  /** What is kept of an unfinished version. */
  record Kept(int base, PlanContent content, String note) {}

  /** What an editor is opened with. */
  private record Opened(List<PlanVersion> versions, List<Finding> findings, Directory directory) {}

  private final Desk desk;
  private final Looks looks;
  private final Plan plan;
  private final Runnable close;
  private final Composite panel;
  private final Label message;
  private final Text note;
  private final PlanTabs tabs;
  private final PlanContent origin;
  private final Listener keys = this::key;
  private int base;
  private String once = UUID.randomUUID().toString();
  private Directory directory = Directory.NONE;

  /**
   * Opens one.
   *
   * @param close is told when it is done with
   */
  PlanEditor(
      Composite parent, Desk desk, Looks looks, Plan plan, PlanVersion from, Runnable close) {
    this.desk = desk;
    this.looks = looks;
    this.plan = plan;
    this.close = close;
    this.origin = from.content();
    Optional<Kept> kept = kept();
    base = kept.map(Kept::base).orElse(plan.latestVersion());
    panel = looks.panel(parent, Words.of("plans.editing", plan.title(), from.number()));
    Composite row = looks.room(panel, 3);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    note = Looks.named(looks.field(row, Words.of("plans.note"), SWT.NONE), "editor-note");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(note);
    note.setText(kept.map(Kept::note).orElse(""));
    Looks.named(looks.button(row, Words.of("plans.do.save"), this::save), "editor-save");
    Looks.named(looks.button(row, Words.of("plans.do.leave"), this::leave), "editor-leave");
    message = Looks.named(looks.wrapped(panel, "", 640), "editor-message");
    message.setText(kept.isPresent() ? Words.of("plans.restored") : Words.of("plans.editing-how"));
    tabs =
        new PlanTabs(panel, desk, looks, "editor")
            .editable(d -> new PlanRows(panel.getShell(), desk, looks, d), this::changed);
    tabs.show(kept.map(Kept::content).orElse(origin), Marks.NONE, Directory.NONE);
    note.addListener(SWT.Modify, event -> keep());
    panel.getDisplay().addFilter(SWT.KeyDown, keys);
    panel.addListener(SWT.Dispose, event -> panel.getDisplay().removeFilter(SWT.KeyDown, keys));
    load();
  }

  Control control() {
    return panel;
  }

  void focus() {
    tabs.focus();
  }

  private void load() {
    desk.load(
        panel,
        () ->
            new Opened(
                desk.client().plans().versions(plan.id()),
                desk.client().plans().findings(plan.id()),
                Directory.load(desk, List.of(origin, tabs.content()))),
        opened -> {
          directory = opened.directory();
          Marks marks =
              opened.versions().stream()
                  .filter(v -> v.content().equals(origin) && v.number() == plan.latestVersion())
                  .findFirst()
                  .map(v -> Marks.of(origin, opened.findings()))
                  .orElse(Marks.NONE);
          tabs.show(tabs.content(), marks, directory);
        });
  }

  private void key(Event event) {
    boolean mine = panel.isVisible() && panel.getShell() == panel.getDisplay().getActiveShell();
    if (mine && event.keyCode == 's' && (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1) {
      event.doit = false;
      save();
    }
  }

  private String draft() {
    return "plan." + plan.id().value();
  }

  private Optional<Kept> kept() {
    return desk.drafts()
        .of(draft())
        .map(text -> Json.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), Kept.class));
  }

  private void changed(PlanContent now) {
    say(Words.of("plans.unsaved"), false);
    keep();
  }

  private boolean isChanged() {
    return !tabs.content().equals(origin) || !note.getText().isBlank();
  }

  private void keep() {
    String text =
        isChanged()
            ? new String(
                Json.write(new Kept(base, tabs.content(), note.getText())),
                java.nio.charset.StandardCharsets.UTF_8)
            : "";
    desk.drafts().keep(draft(), text);
  }

  private void say(String words, boolean wrong) {
    message.setForeground(wrong ? looks.palette().red() : looks.palette().text());
    message.setText(Looks.escape(words));
    message.requestLayout();
  }

  private void save() {
    NewVersion version =
        new NewVersion(
            tabs.content(), Optional.of(note.getText().strip()).filter(n -> !n.isEmpty()));
    int seen = base;
    String key = once;
    say(Words.of("plans.saving"), false);
    desk.load(
        panel,
        () -> Attempt.of(() -> saved(version, seen, key)),
        attempt -> answered(attempt),
        why -> say("⚠ " + Words.of("plans.kept-here", why), true));
  }

  private PlanVersion saved(NewVersion version, int seen, String key) {
    Faults.check(version);
    Plan now = desk.client().plans().get(plan.id());
    if (now.latestVersion() != seen) {
      throw Conflict.stale(now);
    }
    return desk.client().withKey(key, () -> desk.client().plans().addVersion(plan.id(), version));
  }

  private void answered(Attempt<PlanVersion> attempt) {
    if (attempt instanceof Attempt.Done<PlanVersion> done) {
      desk.drafts().keep(draft(), "");
      desk.tell(Words.of("plans.saved", done.value().number()));
      close.run();
      return;
    }
    once = UUID.randomUUID().toString();
    if (attempt instanceof Attempt.Faulty<PlanVersion> wrong) {
      faulty(wrong.faults());
    } else if (attempt instanceof Attempt.Clash<PlanVersion> clash) {
      clash(clash.conflict());
    }
  }

  /** The server's faults are marked in the plan as findings are. */
  private void faulty(List<Fault> faults) {
    List<Finding> findings =
        faults.stream()
            .map(f -> new Finding(true, f.pointer().replaceFirst("^/content", ""), f.message()))
            .toList();
    tabs.mark(Marks.of(tabs.content(), findings));
    String first = findings.stream().findFirst().map(f -> desk.say(f.message())).orElse("");
    say("⚠ " + Words.of("plans.faults", faults.size(), first), true);
  }

  private void clash(Conflict conflict) {
    if (conflict.kind() == Conflict.Kind.STALE && conflict.current().orElse(null) instanceof Plan) {
      desk.load(panel, () -> desk.client().plans().versions(plan.id()), this::meanwhile);
    } else {
      say("⚠ " + Words.of(conflict.text()), true);
    }
  }

  /** Shows what the other made of it; then this one may come after it. */
  private void meanwhile(List<PlanVersion> versions) {
    PlanVersion theirs = versions.get(versions.size() - 1);
    List<Comparison.Difference> found = Comparison.of(origin, theirs.content(), directory::of);
    StringBuilder words =
        new StringBuilder(
            Words.of("plans.meanwhile", theirs.stamp().createdBy(), theirs.number(), found.size()));
    found.stream()
        .limit(8)
        .forEach(
            d ->
                words
                    .append("\n· ")
                    .append(Words.of("difference", d.kind()))
                    .append(' ')
                    .append(d.what()));
    String yes = Words.of("plans.meanwhile-yes", theirs.number() + 1);
    boolean after =
        Question.ask(
            panel.getShell(), looks, Words.of("plans.meanwhile-title"), words.toString(), yes);
    if (after) {
      base = theirs.number();
      save();
    } else {
      say(Words.of("plans.unsaved"), false);
    }
  }

  private void leave() {
    boolean sure =
        !isChanged()
            || Question.ask(
                panel.getShell(),
                looks,
                Words.of("plans.do.leave"),
                Words.of("plans.leave-ask"),
                Words.of("plans.leave-yes"));
    if (sure) {
      desk.drafts().keep(draft(), "");
      close.run();
    }
  }
}
