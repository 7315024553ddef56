package org.anlan.roster.internal.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.anlan.api.Fault;
import org.anlan.api.NotFound;
import org.anlan.api.Text;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Caller;
import org.anlan.api.roster.ImportReport;
import org.anlan.api.roster.RosterImportService;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

/** Reads a roster from a file. */
@Service
@Command(
    scope = "anlan",
    name = "roster-import",
    description = "Reads units, people and positions from a CSV or XLSX file: all rows or none")
public final class RosterImportCommand implements Action {
  @Argument(name = "file", required = true, description = "CSV (UTF-8 or GB18030) or XLSX")
  @Completion(FilePaths.class)
  private String file;

  @Option(name = "--dry-run", description = "Only tells each row's fate, writes nothing")
  private boolean dryRun;

  @Reference private RosterImportService imports;
  @Reference private AccessService access;
  @Reference private Session session;

  @Override
  public Object execute() throws IOException {
    Path path = Path.of(file);
    if (!Files.isReadable(path)) {
      throw new NotFound(Text.of("无法读取文件：" + path, "cannot read the file " + path));
    }
    byte[] table = Files.readAllBytes(path);
    ImportReport report = access.as(Caller.SYSTEM, () -> imports.load(table, dryRun));
    PrintStream out = session.getConsole();
    for (ImportReport.Row row : report.rows()) {
      for (Fault fault : row.faults()) {
        out.println(
            row.number() + " " + row.what() + " " + fault.pointer() + " " + fault.message());
      }
    }
    Map<String, Long> fates =
        report.rows().stream()
            .map(row -> row.fate().name().toLowerCase(Locale.ROOT))
            .collect(Collectors.groupingBy(fate -> fate, TreeMap::new, Collectors.counting()));
    out.println(fates);
    return report.written() ? "written / 已写入" : "nothing was written / 未写入";
  }
}
