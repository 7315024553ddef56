package org.anlan.client.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.codes.Code;
import org.anlan.api.codes.CodeTableService;

/** CodeTableService over the line. */
public final class RemoteCodeTables implements CodeTableService {
  private final Http http;

  /** Over this line. */
  public RemoteCodeTables(Http http) {
    this.http = http;
  }

  @Override
  public List<String> tables() {
    return http.list("code-tables", String.class);
  }

  @Override
  public Optional<Code> find(String table, String code) {
    return http.find(at(table) + "/" + Types.escape(code), Types.of(Code.class));
  }

  @Override
  public Page<Code> list(String table, Optional<String> parent, Optional<String> q, Paging paging) {
    Map<String, String> filter = new HashMap<>();
    parent.ifPresent(code -> filter.put("parent", code));
    q.ifPresent(text -> filter.put("q", text));
    return http.get(Types.query(at(table), filter, paging), Types.page(Code.class));
  }

  @Override
  public List<Code> path(String table, String code) {
    return http.list(at(table) + "/" + Types.escape(code) + "/path", Code.class);
  }

  private static String at(String table) {
    return "code-tables/" + Types.escape(table);
  }
}
