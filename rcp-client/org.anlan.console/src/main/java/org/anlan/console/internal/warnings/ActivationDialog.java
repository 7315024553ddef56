package org.anlan.console.internal.warnings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Grade;
import org.anlan.api.plans.Activation;
import org.anlan.api.plans.Finding;
import org.anlan.api.plans.NewActivation;
import org.anlan.api.plans.NewLevel;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.PlainDialog;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/**
 * Shows what starting a plan, or bringing a response to another level, would do; does it when
 * somebody confirms.
 */
public final class ActivationDialog extends PlainDialog {
  private static final int WIDTH = 820;
  private static final int HEIGHT = 320;

  private final Desk desk;
  private final Launch launch;
  private final Times times;
  private final String key = UUID.randomUUID().toString();
  private final Listener keys = this::key;
  private Label title;
  private Combo level;
  private Label count;
  private Table tasks;
  private Text findings;
  private Button drill;
  private OccasionChoice occasion;
  private Text reason;
  private List<Effect> effects = List.of();
  private int turn;

  /** Above this window. */
  public ActivationDialog(Shell parent, Desk desk, Looks looks, Launch launch) {
    super(
        parent,
        looks,
        Words.of(launch.running().isPresent() ? "activation.change-title" : "activation.title"));
    this.desk = desk;
    this.launch = launch;
    this.times = new Times(desk.zone());
  }

  @Override
  protected void fill(Composite area) {
    GridLayoutFactory.fillDefaults().margins(16, 16).spacing(8, 8).applyTo(area);
    title = looks().heading(area, launch.title());
    title.setFont(looks().sized(title, 3, SWT.BOLD));
    GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
    launch.reason().ifPresent(why -> looks().wrapped(area, desk.say(why), WIDTH));
    choices(area);
    name();
    count = Looks.named(looks().label(area, Words.of("activation.loading")), "activation-count");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(count);
    tasks = Looks.named(looks().list(area, SWT.VIRTUAL), "activation-tasks");
    GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(tasks);
    tasks.setHeaderVisible(true);
    looks().column(tasks, Words.of("activation.fate"), 96);
    looks().column(tasks, Words.of("activation.task"), 384);
    looks().column(tasks, Words.of("activation.who"), 200);
    looks().column(tasks, Words.of("activation.due"), 128);
    tasks.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
    findings = looks().field(area, "", SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
    Looks.named(findings, "activation-findings");
    hide(findings, true);
    reason =
        Looks.named(
            looks().field(area, Words.of("activation.reason"), SWT.NONE), "activation-reason");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(reason);
    area.addListener(SWT.Dispose, event -> area.getDisplay().removeFilter(SWT.KeyDown, keys));
    area.getDisplay().addFilter(SWT.KeyDown, keys);
    preview();
  }

  private void choices(Composite area) {
    Composite row = looks().room(area, 5);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    looks().label(row, Words.of("plans.level"));
    level =
        Looks.named(
            looks()
                .choice(
                    row,
                    launch.levels().stream()
                        .map(grade -> "● " + Words.of("grade", grade))
                        .toArray(String[]::new)),
            "activation-level");
    level.select(launch.levels().indexOf(launch.level()));
    level.setEnabled(launch.levels().size() > 1);
    level.addListener(SWT.Selection, event -> preview());
    drill = new Button(row, SWT.CHECK);
    drill.setText(Words.of("activation.drill"));
    drill.setSelection(launch.drill());
    drill.setEnabled(!launch.settled());
    drill.addListener(SWT.Selection, event -> name());
    Looks.named(drill, "activation-drill");
    looks().paint(drill, area.getBackground(), looks().palette().text());
    occasion = new OccasionChoice(row, desk, looks());
    if (launch.running().isPresent() || launch.warning().isPresent()) {
      occasion.hide();
    } else {
      occasion.load();
    }
  }

  /** Enter alone must not start anything. */
  private void key(Event event) {
    boolean enter = event.character == SWT.CR || event.keyCode == SWT.KEYPAD_CR;
    boolean mine = getShell() != null && getShell() == getShell().getDisplay().getActiveShell();
    if (mine && enter && (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1) {
      event.type = SWT.None;
      if (getButton(IDialogConstants.OK_ID).isEnabled()) {
        okPressed();
      }
    }
  }

  @Override
  protected void buttons(Composite bar) {
    boolean running = launch.running().isPresent();
    Button confirm =
        createButton(
            bar,
            IDialogConstants.OK_ID,
            Words.of(running ? "activation.change" : "activation.start"),
            false);
    confirm.setEnabled(false);
    Looks.named(confirm, "activation-confirm");
    createButton(bar, IDialogConstants.CANCEL_ID, Words.of("button.cancel"), true);
  }

  /** A drill is not to be mistaken for the real thing. */
  private void name() {
    String practice = drill.getSelection() ? Words.of("log.drill") + " " : "";
    title.setText(Looks.escape(practice + launch.title()));
  }

  private Grade chosen() {
    return launch.levels().get(level.getSelectionIndex());
  }

  /** Only the newest choice's answer counts. */
  private void preview() {
    int mine = ++turn;
    Grade to = chosen();
    title.setForeground(looks().palette().of(to));
    level.setForeground(looks().palette().of(to));
    count.setText(Words.of("activation.loading"));
    confirmable(false);
    desk.load(
        title,
        () -> Outlook.of(desk.client(), launch, to),
        outlook -> {
          if (mine == turn) {
            show(outlook);
          }
        },
        why -> complain(why));
  }

  private void confirmable(boolean so) {
    Button confirm = getButton(IDialogConstants.OK_ID);
    if (confirm != null) {
      confirm.setEnabled(so);
    }
  }

  private void show(Outlook outlook) {
    effects = outlook.effects();
    tasks.setItemCount(effects.size());
    tasks.clearAll();
    count.setText(
        launch.running().isEmpty()
            ? Words.of("activation.count", count(Effect.Fate.GIVEN))
            : Words.of(
                "activation.counts",
                count(Effect.Fate.GIVEN),
                count(Effect.Fate.STAYS),
                count(Effect.Fate.WITHDRAWN)));
    StringBuilder words = new StringBuilder();
    if (outlook.otherVersion()) {
      words.append("⚠ ").append(Words.of("activation.other-version")).append('\n');
    }
    for (Finding finding : outlook.findings()) {
      words.append(finding.severe() ? "⚠ " : "· ").append(desk.say(finding.message())).append('\n');
    }
    tell(words.toString().strip());
    confirmable(true);
  }

  private long count(Effect.Fate fate) {
    return effects.stream().filter(effect -> effect.fate() == fate).count();
  }

  private void fill(TableItem item, int index) {
    if (index < 0 || index >= effects.size()) {
      return;
    }
    Effect effect = effects.get(index);
    Instant now = desk.clock().instant();
    item.setText(
        new String[] {
          Words.of("activation.fate", effect.fate()),
          effect.title().replace('\n', ' '),
          effect.who(),
          effect.due().map(due -> times.near(due, now)).orElse("—")
        });
    Color muted = looks().palette().muted();
    item.setForeground(effect.fate() == Effect.Fate.GIVEN ? looks().palette().text() : muted);
  }

  private void tell(String words) {
    findings.setForeground(looks().palette().text());
    findings.setText(words);
    hide(findings, words.isEmpty());
    findings.getParent().layout(true, true);
  }

  private static void hide(Text text, boolean gone) {
    text.setVisible(!gone);
    GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, 72).exclude(gone).applyTo(text);
  }

  private void complain(String why) {
    tell("⚠ " + why);
    findings.setForeground(looks().palette().red());
  }

  @Override
  protected void okPressed() {
    confirmable(false);
    boolean practice = drill.getSelection();
    Grade to = chosen();
    Optional<String> why = Optional.of(reason.getText().strip()).filter(r -> !r.isEmpty());
    NewActivation start =
        new NewActivation(
            to, practice, launch.warning().or(occasion::warning), occasion.incident(), why);
    desk.load(
        getShell(),
        () -> desk.client().withKey(key + to + practice, () -> confirmed(start)),
        started -> {
          desk.tell(
              Words.of(
                  launch.running().isPresent() ? "activation.changed" : "activation.done",
                  started.title()));
          close();
        },
        failed -> {
          complain(failed);
          confirmable(true);
        });
  }

  private Activation confirmed(NewActivation start) {
    return launch
        .running()
        .map(
            running ->
                desk.client()
                    .activations()
                    .level(running, new NewLevel(start.level(), start.reason())))
        .orElseGet(() -> desk.client().activations().start(launch.planId(), start));
  }
}
