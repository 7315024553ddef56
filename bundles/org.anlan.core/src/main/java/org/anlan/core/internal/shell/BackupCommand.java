package org.anlan.core.internal.shell;

import java.nio.file.Path;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Caller;
import org.anlan.api.backup.BackupService;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** Saves the database while the suite runs. */
@Service
@Command(
    scope = "anlan",
    name = "backup",
    description =
        "在线备份数据库到一个 zip 文件。Saves the database into a zip file while everybody works on;"
            + " ./anlan backup packs it together with the settings.")
public class BackupCommand implements Action {
  @Argument(name = "file", description = "新文件 a file that is not there yet", required = true)
  @Completion(FileCompleter.class)
  String file;

  @Reference BackupService backup;
  @Reference AccessService access;

  @Override
  public Object execute() {
    return access.as(
        Caller.SYSTEM,
        () -> {
          backup.to(Path.of(file));
          return "已备份 saved: " + file;
        });
  }
}
