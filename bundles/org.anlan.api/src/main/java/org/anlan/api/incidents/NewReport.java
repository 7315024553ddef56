package org.anlan.api.incidents;

import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;

/** A report to be written: fills the one that is due of this kind and form, else adds one. */
public record NewReport(ReportKind kind, ReportForm form, Optional<ReportContent> content)
    implements Draft {
  @Override
  public void check(Faults faults) {
    faults.required("/kind", kind).required("/form", form).nested("/content", content.orElse(null));
  }
}
