package org.anlan.resources.internal;

import java.util.Optional;
import org.anlan.api.Conflict;
import org.anlan.api.Faults;
import org.anlan.api.Text;
import org.anlan.api.resources.Item;
import org.anlan.api.resources.ItemDraft;
import org.anlan.api.resources.ItemFilter;
import org.anlan.api.resources.ItemId;
import org.anlan.api.resources.ItemService;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Collection;
import org.anlan.core.service.Desk;
import org.anlan.resources.internal.persistence.BalanceRows;
import org.anlan.resources.internal.persistence.ItemRow;
import org.anlan.resources.internal.persistence.ItemRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** ItemService over its table. */
@Component(service = ItemService.class)
public final class ItemServiceImpl extends Collection<ItemId, Item, ItemDraft, ItemFilter, ItemRow>
    implements ItemService {
  private final BalanceRows balances;

  @Activate
  public ItemServiceImpl(
      @Reference Desk desk, @Reference ItemRows rows, @Reference BalanceRows balances) {
    super(desk, rows, "resources/items", "item");
    this.balances = balances;
  }

  @Override
  protected ItemRow row(ItemDraft draft) {
    return ItemRow.of(draft);
  }

  @Override
  protected void apply(ItemRow row, ItemDraft draft) {
    row.take(draft);
  }

  @Override
  protected Item record(ItemRow row) {
    return row.toRecord();
  }

  @Override
  protected Where where(ItemFilter filter) {
    return Where.all().eq("code", filter.code()).any(filter.q(), "name", "code");
  }

  @Override
  protected void check(ItemDraft draft, Optional<Item> before, Faults faults) {
    draft
        .code()
        .map(code -> rows().list(Where.all().is("code", code)))
        .filter(taken -> taken.stream().anyMatch(r -> !isSame(r, before)))
        .ifPresent(taken -> faults.add("/code", Text.of("编码已被使用", "is taken already")));
  }

  private static boolean isSame(ItemRow row, Optional<Item> before) {
    return before.map(b -> b.id().value().equals(row.uuid())).orElse(false);
  }

  @Override
  protected void beforeRemove(Item item) {
    if (balances.any(Where.all().is("itemId", item.id()))) {
      throw new Conflict(
          Conflict.Kind.IN_USE, Text.of("有库存记录，不能删除", "has stock on record and must stay"), item);
    }
  }
}
