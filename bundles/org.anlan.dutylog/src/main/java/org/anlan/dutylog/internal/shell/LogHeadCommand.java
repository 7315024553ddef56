package org.anlan.dutylog.internal.shell;

import java.nio.charset.StandardCharsets;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Caller;
import org.anlan.api.log.DutyLogService;
import org.anlan.json.Json;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

/** Prints the head of the duty log as one line of JSON. */
@Service
@Command(
    scope = "anlan",
    name = "log-head",
    description =
        "Prints the newest entry's number and hash. Kept elsewhere, that line proves later that"
            + " nothing up to it was changed, removed or rebuilt: anlan:log-verify --head <file>")
public final class LogHeadCommand implements Action {
  @Reference private DutyLogService log;
  @Reference private AccessService access;
  @Reference private Session session;

  @Override
  public Object execute() {
    byte[] head = access.as(Caller.SYSTEM, () -> Json.write(log.head()));
    session.getConsole().println(new String(head, StandardCharsets.UTF_8));
    return null;
  }
}
