package org.anlan.console.internal.plans;

import java.util.Optional;
import java.util.function.Consumer;
import org.anlan.api.plans.CommandRole;
import org.anlan.console.internal.text.Words;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** A role of the command structure and who has it. */
final class RoleDialog extends RowDialog<CommandRole> {
  private Text name;
  private WhoFields who;

  RoleDialog(PlanRows rows, Optional<CommandRole> before, Consumer<CommandRole> then) {
    super(rows, "role", before, then);
  }

  @Override
  protected void fields(Composite area) {
    name =
        field(
            area, Words.of("plans.role.name"), "/name", before().map(CommandRole::name).orElse(""));
    who = who(area, before().map(CommandRole::who));
  }

  @Override
  CommandRole row() {
    return new CommandRole(name.getText().strip(), who.selector());
  }
}
