package org.anlan.console.internal.print;

import org.anlan.api.incidents.Incident;
import org.anlan.client.AnlanClient;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Prints an incident with its reports, tasks and timeline. */
public final class IncidentPrintDialog extends PrintDialog {
  private static final int MOST_OF_NAME = 40;

  private final Incident incident;

  /** Not open yet. */
  public IncidentPrintDialog(Shell parent, Desk desk, Looks looks, Incident incident) {
    super(parent, desk, looks, Words.of("print.incident.dialog"), name(incident));
    this.incident = incident;
  }

  @Override
  void options(Composite area) {
    looks().heading(area, incident.title().replace('\n', ' '));
  }

  @Override
  Job job() {
    Paper paper = new Paper(desk().zone(), desk().username(), desk().clock().instant());
    AnlanClient client = desk().client();
    return progress -> new IncidentSheet(paper).of(IncidentFile.from(client, incident.id()));
  }

  /** A title may hold what no file may be called. */
  static String name(Incident incident) {
    String name = incident.title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip();
    return name.substring(0, Math.min(MOST_OF_NAME, name.length())).strip();
  }
}
