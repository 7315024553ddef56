package org.anlan.console.internal.frame;

import jakarta.annotation.PostConstruct;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.commands.MBindingTable;
import org.eclipse.e4.ui.model.application.commands.MCommand;
import org.eclipse.e4.ui.model.application.commands.MKeyBinding;
import org.eclipse.e4.ui.workbench.modeling.EModelService;

/** Puts the commands and their keys into the model before the platform reads it. */
public final class Commands {
  /** Makes them. */
  @PostConstruct
  void add(MApplication application, EModelService model) {
    for (Command command : Command.values()) {
      add(application, model, command.id(), command.title(), command.keys());
    }
    for (int place = 1; place <= Command.WORKSPACES; place++) {
      String keys = Command.workspaceKeys(place);
      add(application, model, Command.workspaceId(place), keys, keys);
    }
  }

  private static void add(
      MApplication application, EModelService model, String id, String title, String keys) {
    MCommand command = model.createModelElement(MCommand.class);
    command.setElementId(id);
    command.setCommandName(title);
    application.getCommands().add(command);
    if (!keys.isEmpty()) {
      MKeyBinding binding = model.createModelElement(MKeyBinding.class);
      binding.setKeySequence(keys);
      binding.setCommand(command);
      MBindingTable table = application.getBindingTables().get(0);
      table.getBindings().add(binding);
    }
  }
}
