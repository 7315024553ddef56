package org.anlan.console.internal.plans;

import java.util.function.Supplier;
import org.anlan.api.Faults;
import org.anlan.api.plans.Activation;
import org.anlan.api.plans.Ending;
import org.anlan.console.internal.form.FormDialog;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Ends a response; says first how many open tasks are taken back by that. */
final class EndDialog extends FormDialog<Activation> {
  private final Activation running;
  private final long open;
  private Text reason;

  EndDialog(Shell parent, Desk desk, Looks looks, Activation running, long open) {
    super(parent, desk, looks, Words.of("response.end-title"), "response-end");
    this.running = running;
    this.open = open;
  }

  @Override
  protected void fields(Composite area) {
    Label what =
        looks().wrapped(area, Words.of("response.end-what", running.title(), open), WIDTH + 80);
    GridDataFactory.fillDefaults().span(2, 1).hint(WIDTH + 80, SWT.DEFAULT).applyTo(what);
    reason = lines(area, Words.of("response.reason"), "/reason", "");
  }

  @Override
  protected String verb() {
    return Words.of("response.end-confirm");
  }

  @Override
  protected Supplier<Activation> work() {
    Ending ending = new Ending(words(reason));
    return () -> {
      Faults.check(ending);
      return desk().client().activations().end(running.id(), ending);
    };
  }

  @Override
  protected void done(Activation ended) {
    desk().tell(Words.of("response.ended", ended.title()));
  }
}
