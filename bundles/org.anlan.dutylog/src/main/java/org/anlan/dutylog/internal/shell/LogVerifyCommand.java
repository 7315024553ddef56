package org.anlan.dutylog.internal.shell;

import java.io.PrintStream;
import java.util.Optional;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Caller;
import org.anlan.api.log.ChainHead;
import org.anlan.api.log.DutyLogService;
import org.anlan.api.log.Verification;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

/** Checks the chain of the duty log. */
@Service
@Command(
    scope = "anlan",
    name = "log-verify",
    description = "Checks the hash chain of the duty log and names every entry that was touched.")
public final class LogVerifyCommand implements Action {
  @Option(
      name = "--head",
      description = "A file with a head kept earlier (anlan:log-head), or an earlier export")
  @Completion(FilePaths.class)
  private String file;

  @Reference private DutyLogService log;
  @Reference private AccessService access;
  @Reference private Session session;

  @Override
  public Object execute() throws Exception {
    var known = file == null ? Optional.<ChainHead>empty() : HeadFile.read(file);
    Verification found = access.as(Caller.SYSTEM, () -> log.verify(known));
    PrintStream out = session.getConsole();
    found.breaks().forEach(b -> out.println(b.number() + " " + b.entryId() + " " + b.reason()));
    out.println(found.checked() + " entries checked, newest " + found.head().number());
    if (!found.holds()) {
      throw new IllegalStateException("The chain does NOT hold / 日志链不完整");
    }
    out.println("The chain holds / 日志链完整");
    return null;
  }
}
