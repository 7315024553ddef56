package org.anlan.core.internal.codes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.anlan.api.NotFound;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.Text;
import org.anlan.api.codes.Code;
import org.anlan.api.codes.CodeTableService;
import org.anlan.api.health.Health;
import org.anlan.api.health.HealthCheck;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tables in {@code etc/anlan/code-tables}, read at start. */
@Component(service = {CodeTableService.class, HealthCheck.class})
public final class CodeTables implements CodeTableService, HealthCheck {
  private static final Logger LOG = LoggerFactory.getLogger(CodeTables.class);

  /** A tree is never as deep as this; a circle in a table's file would be. */
  private static final int DEEPEST = 20;

  private final Map<String, Table> tables;
  private final List<String> faults;

  /** The tables of this installation. */
  @Activate
  public CodeTables() {
    this(Path.of(System.getProperty("karaf.etc", "etc"), "anlan", "code-tables"));
  }

  CodeTables(Path directory) {
    TableFiles.Found found = TableFiles.read(directory);
    tables = new TreeMap<>(found.tables());
    faults = found.faults();
    faults.forEach(fault -> LOG.error("A code table can't be read: {}", fault));
  }

  @Override
  public List<String> tables() {
    return List.copyOf(tables.keySet());
  }

  @Override
  public Optional<Code> find(String table, String code) {
    return Optional.ofNullable(tables.get(table)).flatMap(known -> known.find(code));
  }

  @Override
  public Page<Code> list(String table, Optional<String> parent, Optional<String> q, Paging paging) {
    Table known = tables.get(table);
    if (known == null) {
      throw new NotFound(Text.of("没有此代码表：" + table, "there is no such code table: " + table));
    }
    Optional<String> wanted = q.map(String::strip).filter(text -> !text.isEmpty());
    List<Code> found = known.list(parent, wanted, paging.after(), paging.limit() + 1);
    if (found.size() <= paging.limit()) {
      return new Page<>(found, Optional.empty(), 0);
    }
    List<Code> cut = found.subList(0, paging.limit());
    return new Page<>(cut, Optional.of(cut.get(cut.size() - 1).code()), 0);
  }

  @Override
  public List<Code> path(String table, String code) {
    List<Code> path = new ArrayList<>();
    Optional<Code> here = find(table, code);
    while (here.isPresent() && path.size() < DEEPEST) {
      path.add(here.get());
      here = here.get().parent().flatMap(parent -> find(table, parent));
    }
    Collections.reverse(path);
    return path;
  }

  @Override
  public String part() {
    return "code-tables";
  }

  @Override
  public Health check() {
    if (faults.isEmpty()) {
      return Health.up();
    }
    String which = String.join("; ", faults);
    return new Health(
        Health.State.WARN, Text.of("代码表有误：" + which, "a code table can't be read: " + which));
  }
}
