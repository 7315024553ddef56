package org.anlan.console.internal.plans;

import java.util.List;
import org.anlan.api.plans.Plan;
import org.anlan.api.plans.PlanVersion;
import org.anlan.console.internal.form.ListPane;
import org.anlan.console.internal.table.Column;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.PlainDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** In what two versions of a plan differ. */
final class CompareDialog extends PlainDialog {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 400;

  private final Plan plan;
  private final List<PlanVersion> versions;
  private final Directory directory;
  private final int first;
  private Combo before;
  private Combo after;
  private Label count;
  private ListPane<Comparison.Difference> list;

  /**
   * Above this window.
   *
   * @param first the number of the version that stands on the right at first
   */
  CompareDialog(
      Shell parent,
      Looks looks,
      Plan plan,
      List<PlanVersion> versions,
      Directory directory,
      int first) {
    super(parent, looks, Words.of("plans.compare-title", plan.title()));
    this.plan = plan;
    this.versions = versions;
    this.directory = directory;
    this.first = first;
  }

  @Override
  protected void fill(Composite area) {
    GridLayoutFactory.fillDefaults().margins(16, 16).spacing(8, 8).applyTo(area);
    Composite row = looks().room(area, 4);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    int right = Math.max(0, place(first));
    before = versions(row, "compare-before", Math.max(0, right - 1));
    looks().label(row, "→");
    after = versions(row, "compare-after", right);
    count = Looks.named(looks().muted(row, ""), "compare-count");
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(count);
    list =
        new ListPane<>(
            area,
            looks(),
            "differences",
            List.of(
                Column.of("kind", "", 64, d -> Words.of("difference", d.kind())),
                Column.of(
                    "section",
                    Words.of("plans.where"),
                    88,
                    d -> Words.of("plans.section." + d.section())),
                Column.of("what", Words.of("plans.what"), 280, Comparison.Difference::what),
                Column.of("before", Words.of("plans.before"), 256, Comparison.Difference::before),
                Column.of("after", Words.of("plans.after"), 256, Comparison.Difference::after)));
    GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(list.room());
    compare();
  }

  private int place(int number) {
    for (int i = 0; i < versions.size(); i++) {
      if (versions.get(i).number() == number) {
        return i;
      }
    }
    return versions.size() - 1;
  }

  private Combo versions(Composite row, String id, int chosen) {
    Combo combo =
        looks()
            .choice(
                row, versions.stream().map(v -> PlanWords.version(plan, v)).toArray(String[]::new));
    combo.select(chosen);
    combo.addListener(SWT.Selection, event -> compare());
    return Looks.named(combo, id);
  }

  private void compare() {
    List<Comparison.Difference> found =
        Comparison.of(
            versions.get(before.getSelectionIndex()).content(),
            versions.get(after.getSelectionIndex()).content(),
            directory::of);
    count.setText(
        found.isEmpty() ? Words.of("plans.same") : Words.of("plans.differences", found.size()));
    list.show(found);
    list.table().deselectAll();
    count.requestLayout();
  }
}
