package org.anlan.core.internal.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.anlan.api.Invalid;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.Text;
import org.anlan.api.Unavailable;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.AuditEntry;
import org.anlan.api.access.AuditFilter;
import org.anlan.api.access.AuditId;
import org.anlan.api.access.AuditService;
import org.anlan.api.access.Caller;
import org.anlan.api.access.Permission;
import org.anlan.api.tx.Transactions;
import org.anlan.core.ids.Ids;
import org.anlan.core.internal.access.Calls;
import org.anlan.core.internal.database.Sql;
import org.anlan.core.schema.SchemaReady;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The audit trail in the database. */
@Component(service = {AuditService.class, AuditTrail.class})
public final class AuditTrail implements AuditService {
  private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);
  private static final Permission READ = Permission.read("audit");
  private static final String NOBODY = "nobody";
  private final Transactions tx;
  private final AccessService access;
  private final DataSource database;
  private final Clock clock;
  private final Refusals refusals = new Refusals();

  /** The trail in this database. */
  @Activate
  public AuditTrail(
      @Reference Transactions tx,
      @Reference AccessService access,
      @Reference Clock clock,
      @Reference(target = "(osgi.jndi.service.name=anlan)") DataSource database,
      @Reference(target = "(unit=core)") SchemaReady ready) {
    this.tx = tx;
    this.access = access;
    this.clock = clock;
    this.database = database;
  }

  @Override
  public void record(String action, String target, String detail) {
    if (tx.running()) {
      insert(action, target, detail);
    } else {
      tx.write(
          () -> {
            insert(action, target, detail);
            return null;
          });
    }
  }

  /**
   * Adds a line about something refused, in a transaction of its own. A flood from one address is
   * counted instead of written out, so that nobody fills the disk with it; a full disk is only
   * logged.
   */
  public void refused(String action, String target, String detail) {
    String address = Calls.address().orElse("");
    Refusals.Verdict verdict = refusals.ask(action + " " + address, clock.instant());
    if (!verdict.write()) {
      return;
    }
    String more =
        verdict.suppressed() == 0 ? detail : detail + " (+" + verdict.suppressed() + " not listed)";
    try {
      record(action, target, more);
    } catch (Unavailable e) {
      LOG.warn("{} {} could not be audited: {}", action, target, e.getMessage());
    }
  }

  @Override
  public Page<AuditEntry> list(AuditFilter filter, Paging paging) {
    access.require(READ);
    List<String> where = new ArrayList<>(List.of("1 = 1"));
    List<Object> params = new ArrayList<>();
    add(where, params, "by_whom = ?", filter.by());
    add(where, params, "action = ?", filter.action());
    add(where, params, "at >= ?", filter.from());
    add(where, params, "at < ?", filter.to());
    add(where, params, "id < ?", paging.after().map(AuditTrail::cursor));
    List<AuditEntry> found =
        Sql.query(
            database,
            "select * from core_audit where %s order by id desc limit %d"
                .formatted(String.join(" and ", where), paging.limit() + 1),
            AuditTrail::read,
            params.toArray());
    if (found.size() <= paging.limit()) {
      return new Page<>(found, Optional.empty(), 0);
    }
    List<AuditEntry> cut = found.subList(0, paging.limit());
    return new Page<>(cut, Optional.of(cut.get(cut.size() - 1).id().value().toString()), 0);
  }

  private void insert(String action, String target, String detail) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Sql.update(
        database,
        "insert into core_audit (id, at, by_whom, action, target, detail, address)"
            + " values (?,?,?,?,?,?,?)",
        Ids.next(),
        now,
        Calls.caller().map(Caller::name).orElse(NOBODY),
        cut(action, 100),
        cut(target, 400),
        cut(detail, 2000),
        Calls.address().map(a -> cut(a, 64)).orElse(null));
  }

  private static String cut(String text, int most) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    String clean = text.replace("\u0000", "");
    return clean.length() <= most ? clean : clean.substring(0, most - 1) + "…";
  }

  private static void add(List<String> where, List<Object> params, String text, Optional<?> param) {
    param.ifPresent(
        p -> {
          where.add(text);
          params.add(p);
        });
  }

  private static UUID cursor(String after) {
    try {
      return UUID.fromString(after);
    } catch (IllegalArgumentException e) {
      throw Invalid.at("/after", Text.of("不是有效的游标", "is not a cursor of this list"));
    }
  }

  private static AuditEntry read(ResultSet row) throws SQLException {
    return new AuditEntry(
        new AuditId(UUID.fromString(row.getString("id"))),
        Sql.instant(row, "at"),
        row.getString("by_whom"),
        row.getString("action"),
        Optional.ofNullable(row.getString("target")),
        Optional.ofNullable(row.getString("detail")),
        Optional.ofNullable(row.getString("address")));
  }
}
