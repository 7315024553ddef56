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

/** Prints the head of the duty log as one line of JSON. */
@Service
@Command(
    scope = "anlan",
    name = "log-head",
    description =
        "Prints the newest entry's number and hash. Kept elsewhere, that line proves later that"
            + " nothing up to it was changed, removed or rebuilt: anlan:log-verify --head <file>")
public class LogHead implements Action {
  @Reference DutyLogService log;
  @Reference AccessService access;

  @Override
  public Object execute() {
    byte[] head = access.as(Caller.SYSTEM, () -> Json.write(log.head()));
    return new String(head, StandardCharsets.UTF_8);
  }
}
