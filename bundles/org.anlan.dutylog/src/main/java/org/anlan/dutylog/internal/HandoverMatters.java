package org.anlan.dutylog.internal;

import java.util.List;
import java.util.Optional;
import org.anlan.api.Link;
import org.anlan.api.Text;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Permission;
import org.anlan.api.log.Handover;
import org.anlan.api.matters.OpenMatter;
import org.anlan.api.matters.OpenMatterSource;
import org.anlan.dutylog.internal.persistence.HandoverRow;
import org.anlan.dutylog.internal.persistence.HandoverRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A handover that isn't finished waits for one of the two. */
@Component(service = OpenMatterSource.class)
public final class HandoverMatters implements OpenMatterSource {
  private final HandoverRows rows;
  private final AccessService access;
  private final Accounts accounts;

  /** Looks among these handovers. */
  @Activate
  public HandoverMatters(
      @Reference HandoverRows rows, @Reference AccessService access, @Reference Accounts accounts) {
    this.rows = rows;
    this.access = access;
    this.accounts = accounts;
  }

  @Override
  public List<OpenMatter> open() {
    return access.may(Permission.read("log"))
        ? rows.open().map(HandoverRow::toRecord).map(this::matter).stream().toList()
        : List.of();
  }

  private OpenMatter matter(Handover h) {
    String outgoing = accounts.called(h.outgoing());
    String incoming = accounts.called(h.incoming());
    return new OpenMatter(
        "handover",
        new Link(Items.HANDOVERS, h.id().value()),
        Text.of(
            "交接班未完成：" + outgoing + " 交 " + incoming,
            "Handover not finished: " + outgoing + " to " + incoming),
        next(h, outgoing, incoming),
        h.stamp().createdAt(),
        Optional.empty(),
        false,
        Optional.empty(),
        false,
        Optional.empty());
  }

  private static Text next(Handover h, String outgoing, String incoming) {
    long left = h.waiting();
    if (left > 0) {
      return Text.of(
          incoming + " 接收事项（还有 " + left + " 项）", incoming + " accepts " + left + " matter(s)");
    }
    String signer = h.outgoingSignedAt().isEmpty() ? outgoing : incoming;
    return Text.of(signer + " 签字", signer + " signs");
  }
}
