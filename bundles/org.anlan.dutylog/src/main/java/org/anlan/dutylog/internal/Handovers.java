package org.anlan.dutylog.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.OptimisticLockException;
import org.anlan.api.Conflict;
import org.anlan.api.Faults;
import org.anlan.api.Forbidden;
import org.anlan.api.Invalid;
import org.anlan.api.NotFound;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.Text;
import org.anlan.api.access.Permission;
import org.anlan.api.access.User;
import org.anlan.api.log.Acceptance;
import org.anlan.api.log.DutyLogService;
import org.anlan.api.log.Handover;
import org.anlan.api.log.HandoverId;
import org.anlan.api.log.HandoverService;
import org.anlan.api.log.HandoverState;
import org.anlan.api.log.NewHandover;
import org.anlan.api.matters.OpenMatterService;
import org.anlan.core.ids.Ids;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Desk;
import org.anlan.dutylog.internal.persistence.HandoverRow;
import org.anlan.dutylog.internal.persistence.HandoverRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Handovers over their table; every step stands in the duty log. */
@Component(service = HandoverService.class)
public final class Handovers implements HandoverService {
  private static final Permission READ = Permission.read("log");
  private static final Permission WRITE = Permission.write("log");

  private final Desk desk;
  private final HandoverRows rows;
  private final OpenMatterService matters;
  private final Accounts accounts;
  private final HandoverTrace trace;

  /** Handovers of this runtime. */
  @Activate
  public Handovers(
      @Reference Desk desk,
      @Reference HandoverRows rows,
      @Reference OpenMatterService matters,
      @Reference Accounts accounts,
      @Reference DutyLogService log) {
    this.desk = desk;
    this.rows = rows;
    this.matters = matters;
    this.accounts = accounts;
    this.trace = new HandoverTrace(desk, log, accounts);
  }

  @Override
  public Handover prepare(NewHandover draft) {
    desk.access().require(WRITE);
    Faults.check(draft);
    String outgoing = desk.by();
    String incoming = incoming(draft.incoming(), outgoing).username();
    return desk.tx()
        .write(
            () -> {
              requireNoneOpen();
              List<Handover.Item> items = Items.with(List.of(), matters.list());
              HandoverRow row = HandoverRow.of(outgoing, incoming, draft.summary(), items);
              row.stampNew(Ids.next(), desk.now(), outgoing);
              rows.insert(row);
              return trace.prepared(row.toRecord());
            });
  }

  @Override
  public Handover accept(HandoverId id, Acceptance acceptance) {
    Faults.check(acceptance);
    return step(
        id,
        row -> {
          Handover h = row.toRecord();
          requireIncoming(h);
          row.items(Items.with(h.items(), matters.list()));
          var taken = requireWaiting(row.toRecord(), acceptance);
          row.items(
              Items.accepted(
                  row.toRecord().items(), acceptance.about(), desk.now(), acceptance.remark()));
          return trace.accepted(save(row), taken, acceptance.remark());
        });
  }

  @Override
  public Handover refresh(HandoverId id) {
    return step(id, row -> added(row));
  }

  @Override
  public Handover sign(HandoverId id) {
    if (!desk.tx().running()) {
      // By itself, so that what is new stays although the signature is refused.
      refresh(id);
    }
    return step(
        id,
        row -> {
          Handover before = row.toRecord();
          row.items(Items.with(before.items(), matters.list()));
          return isCaller(before.outgoing()) ? signOutgoing(row) : signIncoming(row);
        });
  }

  @Override
  public Handover cancel(HandoverId id) {
    return step(
        id,
        row -> {
          row.end(HandoverState.CANCELLED);
          return trace.cancelled(save(row));
        });
  }

  @Override
  public Optional<Handover> find(HandoverId id) {
    desk.access().require(READ);
    return rows.find(id).map(HandoverRow::toRecord);
  }

  @Override
  public Page<Handover> list(Paging paging) {
    desk.access().require(READ);
    long seq = desk.feed().head();
    return rows.pageDescending(Where.all(), paging).page(HandoverRow::toRecord, seq);
  }

  private Handover added(HandoverRow row) {
    Handover before = row.toRecord();
    List<Handover.Item> items = Items.with(before.items(), matters.list());
    if (items.size() == before.items().size()) {
      return before;
    }
    row.items(items);
    return trace.added(save(row), items.size() - before.items().size());
  }

  private Handover signOutgoing(HandoverRow row) {
    Handover h = row.toRecord();
    if (h.outgoingSignedAt().isPresent()) {
      throw Conflict.state(Text.of("交班人已签字", "who goes has signed already"), h);
    }
    row.signedByOutgoing(desk.now());
    return trace.outgoingSigned(save(row));
  }

  private Handover signIncoming(HandoverRow row) {
    Handover h = row.toRecord();
    if (h.outgoingSignedAt().isEmpty()) {
      throw Conflict.state(Text.of("须交班人先签字", "who goes must sign first"), h);
    }
    long left = h.waiting();
    if (left > 0) {
      throw Conflict.state(
          Text.of("还有 " + left + " 项未接收", left + " matter(s) not accepted yet"), h);
    }
    row.signedByIncoming(desk.now());
    return trace.signed(save(row));
  }

  /** One step of an open handover, by one of the two, while nobody else can take one. */
  private Handover step(HandoverId id, Function<HandoverRow, Handover> work) {
    desk.access().require(WRITE);
    return desk.tx()
        .write(
            () -> {
              HandoverRow row = rows.lock(id).orElseThrow(() -> NotFound.of(id));
              requireOpenAndOwn(row.toRecord());
              return work.apply(row);
            });
  }

  private Handover save(HandoverRow row) {
    row.stampChange(desk.now(), desk.by());
    try {
      return rows.change(row).toRecord();
    } catch (OptimisticLockException e) {
      throw new IllegalStateException("changed while it was locked", e);
    }
  }

  private void requireNoneOpen() {
    rows.open()
        .ifPresent(
            open -> {
              throw Conflict.state(
                  Text.of("已有一次交接班未完成", "a handover is open already"), open.toRecord());
            });
  }

  private void requireOpenAndOwn(Handover h) {
    if (!isCaller(h.outgoing()) && !isCaller(h.incoming())) {
      throw new Forbidden(Text.of("只有交班人和接班人可以操作", "only who goes and who comes may do this"));
    }
    if (h.state() != HandoverState.OPEN) {
      throw Conflict.state(Text.of("交接班已结束", "the handover has ended"), h);
    }
  }

  private void requireIncoming(Handover h) {
    if (!isCaller(h.incoming())) {
      throw new Forbidden(Text.of("只有接班人可以接收", "only who comes may accept"));
    }
  }

  private static List<Handover.Item> requireWaiting(Handover h, Acceptance acceptance) {
    if (h.items().stream().noneMatch(i -> Items.isAbout(i, acceptance.about()))) {
      throw Invalid.at("/about", Text.of("不在交接事项之中", "is not among the matters handed over"));
    }
    List<Handover.Item> waiting = Items.waiting(h.items(), acceptance.about());
    if (waiting.isEmpty()) {
      throw Conflict.state(Text.of("该事项已接收", "this matter is accepted already"), h);
    }
    return waiting;
  }

  private User incoming(String name, String outgoing) {
    Faults faults = new Faults();
    Optional<User> user = accounts.named(name).filter(u -> !u.disabled());
    faults
        .when(user.isEmpty(), "/incoming", Text.of("没有这个账号", "there is no such account"))
        .when(
            name.equalsIgnoreCase(outgoing),
            "/incoming",
            Text.of("不能交给自己", "must be somebody else"));
    faults.throwIfAny();
    return user.orElseThrow();
  }

  private boolean isCaller(String account) {
    return account.equalsIgnoreCase(desk.by());
  }
}
