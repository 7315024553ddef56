package org.anlan.dutylog.internal.shell;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Caller;
import org.anlan.api.log.DutyLogService;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

/** Writes the duty log to a file that an outsider can verify. */
@Service
@Command(
    scope = "anlan",
    name = "log-export",
    description = "Writes the duty log, one entry a line and the head last, to a new file.")
public final class LogExportCommand implements Action {
  @Argument(name = "file", required = true, description = "The file to write; it must not exist")
  @Completion(FilePaths.class)
  private String file;

  @Option(name = "--from", description = "The first number wanted; 1 if left out")
  private long from = 1;

  @Reference private DutyLogService log;
  @Reference private AccessService access;
  @Reference private Session session;

  @Override
  public Object execute() throws Exception {
    Path path = Path.of(file).toAbsolutePath();
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(path, StandardOpenOption.CREATE_NEW))) {
      access.as(
          Caller.SYSTEM,
          () -> {
            log.export(from, out);
            return null;
          });
    }
    session.getConsole().println(path + ": docs/log-verification.md says how to verify it");
    return null;
  }
}
