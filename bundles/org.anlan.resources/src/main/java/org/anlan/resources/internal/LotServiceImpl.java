package org.anlan.resources.internal;

import java.util.Optional;
import org.anlan.api.Conflict;
import org.anlan.api.Faults;
import org.anlan.api.Text;
import org.anlan.api.resources.Lot;
import org.anlan.api.resources.LotDraft;
import org.anlan.api.resources.LotFilter;
import org.anlan.api.resources.LotId;
import org.anlan.api.resources.LotService;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Collection;
import org.anlan.core.service.Desk;
import org.anlan.resources.internal.persistence.BalanceRows;
import org.anlan.resources.internal.persistence.ItemRows;
import org.anlan.resources.internal.persistence.LotRow;
import org.anlan.resources.internal.persistence.LotRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** LotService over its table. */
@Component(service = LotService.class)
public final class LotServiceImpl extends Collection<LotId, Lot, LotDraft, LotFilter, LotRow>
    implements LotService {
  private final BalanceRows balances;
  private final ItemRows items;

  @Activate
  public LotServiceImpl(
      @Reference Desk desk,
      @Reference LotRows rows,
      @Reference BalanceRows balances,
      @Reference ItemRows items) {
    super(desk, rows, "resources/lots", "lot");
    this.balances = balances;
    this.items = items;
  }

  @Override
  protected LotRow row(LotDraft draft) {
    return LotRow.of(draft);
  }

  @Override
  protected void apply(LotRow row, LotDraft draft) {
    row.take(draft);
  }

  @Override
  protected Lot record(LotRow row) {
    return row.toRecord();
  }

  @Override
  protected Where where(LotFilter filter) {
    return Where.all()
        .eq("itemId", filter.itemId())
        .before("expiresOn", filter.expiresBefore())
        .like("number", filter.q());
  }

  @Override
  protected void check(LotDraft draft, Optional<Lot> before, Faults faults) {
    faults.when(
        items.find(draft.itemId()).isEmpty(), "/itemId", Text.of("没有这种物资", "is no known item"));
    Where same = Where.all().is("itemId", draft.itemId()).is("number", draft.number());
    faults.when(
        rows().list(same).stream()
            .anyMatch(r -> !before.map(b -> b.id().value()).equals(Optional.of(r.uuid()))),
        "/number",
        Text.of("批号已存在", "is there already"));
    faults.when(
        before.isPresent() && !before.get().itemId().equals(draft.itemId()),
        "/itemId",
        Text.of("不能改", "can't be changed"));
  }

  @Override
  protected void beforeRemove(Lot lot) {
    if (balances.any(Where.all().is("lotId", lot.id()))) {
      throw new Conflict(
          Conflict.Kind.IN_USE, Text.of("有库存记录，不能删除", "has stock on record and must stay"), lot);
    }
  }
}
