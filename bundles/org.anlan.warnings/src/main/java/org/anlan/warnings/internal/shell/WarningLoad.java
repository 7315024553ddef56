package org.anlan.warnings.internal.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Caller;
import org.anlan.api.warnings.Receipt;
import org.anlan.api.warnings.WarningService;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Takes in a warning from a file, as if it had been sent. */
@Service
@Command(
    scope = "anlan",
    name = "warning-load",
    description = "Takes in a warning (CAP, the Chinese format, or JSON) from a file")
public class WarningLoad implements Action {
  @Argument(required = true, description = "The file; one that ends in .json is read as JSON")
  @Completion(FilePaths.class)
  String file;

  @Reference WarningService warnings;
  @Reference AccessService access;

  @Override
  public Object execute() throws Exception {
    byte[] bytes = Files.readAllBytes(Path.of(file));
    String type = file.endsWith(".json") ? "application/json" : "application/xml";
    Receipt receipt = access.as(Caller.SYSTEM, () -> warnings.receive(bytes, type));
    receipt.faults().forEach(f -> System.out.println(f.pointer() + " " + f.message()));
    return receipt
        .warning()
        .map(w -> receipt.outcome() + " " + w.id().value() + " " + w.headline())
        .orElseGet(
            () -> receipt.outcome() + ", kept as " + receipt.refused().orElseThrow().value());
  }
}
