package org.anlan.console.internal.warnings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Grade;
import org.anlan.api.plans.Activation;
import org.anlan.api.plans.Finding;
import org.anlan.api.plans.NewActivation;
import org.anlan.api.plans.NewLevel;
import org.anlan.api.plans.Preview;
import org.anlan.api.warnings.Proposal;
import org.anlan.api.warnings.Warning;
import org.anlan.console.internal.text.Times;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.PlainDialog;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Shows what starting a plan would do, and does it when somebody confirms. */
final class ActivationDialog extends PlainDialog {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 320;

  private final Desk desk;
  private final Warning warning;
  private final Proposal proposal;
  private final Times times;
  private Label count;
  private Table tasks;
  private Label findings;
  private Button drill;
  private Text reason;

  ActivationDialog(Shell parent, Desk desk, Looks looks, Warning warning, Proposal proposal) {
    super(parent, looks, Words.of("activation.title"));
    this.desk = desk;
    this.warning = warning;
    this.proposal = proposal;
    this.times = new Times(desk.zone());
  }

  @Override
  protected void fill(Composite area) {
    GridLayoutFactory.fillDefaults().margins(16, 16).spacing(8, 8).applyTo(area);
    Grade level = proposal.level();
    Label title = looks().heading(area, Words.of("grade", level) + "  " + proposal.planTitle());
    title.setForeground(looks().palette().of(level));
    title.setFont(looks().sized(title, 3, SWT.BOLD));
    looks().wrapped(area, desk.say(proposal.reason()), WIDTH);
    count = Looks.named(looks().muted(area, Words.of("activation.loading")), "activation-count");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(count);
    tasks = Looks.named(looks().list(area, SWT.VIRTUAL), "activation-tasks");
    GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(tasks);
    tasks.setHeaderVisible(true);
    looks().column(tasks, Words.of("activation.task"), 400);
    looks().column(tasks, Words.of("activation.who"), 200);
    looks().column(tasks, Words.of("activation.due"), 128);
    findings = looks().wrapped(area, "", WIDTH);
    findings.setForeground(looks().palette().orange());
    drill = new Button(area, SWT.CHECK);
    drill.setText(Words.of("activation.drill"));
    drill.setSelection(proposal.drill());
    drill.setEnabled(!proposal.drill() && proposal.running().isEmpty());
    looks().paint(drill, area.getBackground(), looks().palette().text());
    reason =
        Looks.named(
            looks().field(area, Words.of("activation.reason"), SWT.NONE), "activation-reason");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(reason);
    desk.load(
        area,
        () -> desk.client().plans().preview(proposal.planId(), level),
        this::show,
        why -> count.setText(Looks.escape("⚠ " + why)));
  }

  @Override
  protected void buttons(Composite bar) {
    boolean running = proposal.running().isPresent();
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

  @Override
  protected void okPressed() {
    getButton(IDialogConstants.OK_ID).setEnabled(false);
    boolean practice = drill.getSelection();
    Optional<String> why = Optional.of(reason.getText().strip()).filter(r -> !r.isEmpty());
    desk.load(
        getShell(),
        () -> confirmed(practice, why),
        started -> {
          desk.tell(Words.of("activation.done", started.title()));
          close();
        },
        failed -> {
          findings.setText(Looks.escape("⚠ " + failed));
          findings.getParent().layout();
          getButton(IDialogConstants.OK_ID).setEnabled(true);
        });
  }

  private Activation confirmed(boolean practice, Optional<String> why) {
    if (proposal.running().isPresent()) {
      NewLevel level = new NewLevel(proposal.level(), why);
      return desk.client().activations().level(proposal.running().get(), level);
    }
    NewActivation start =
        new NewActivation(
            proposal.level(), practice, Optional.of(warning.id()), Optional.empty(), why);
    return desk.client().activations().start(proposal.planId(), start);
  }

  private void show(Preview preview) {
    List<Preview.Planned> planned = preview.tasks();
    Instant now = desk.clock().instant();
    count.setText(Words.of("activation.count", planned.size()));
    tasks.addListener(
        SWT.SetData,
        event -> {
          Preview.Planned task = planned.get(event.index);
          ((TableItem) event.item)
              .setText(
                  new String[] {
                    task.title().replace('\n', ' '),
                    task.assignee().name(),
                    task.dueAt().map(due -> times.near(due, now)).orElse("—")
                  });
        });
    tasks.setItemCount(planned.size());
    StringBuilder words = new StringBuilder();
    for (Finding finding : preview.findings()) {
      words.append(finding.severe() ? "⚠ " : "· ").append(desk.say(finding.message())).append('\n');
    }
    findings.setText(Looks.escape(words.toString().strip()));
    findings.getParent().layout();
    getButton(IDialogConstants.OK_ID).setEnabled(true);
  }
}
