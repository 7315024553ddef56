package org.anlan.resources.internal.persistence;

import java.util.Optional;
import javax.persistence.LockModeType;
import org.anlan.api.resources.ItemId;
import org.anlan.core.jpa.Rows;
import org.anlan.core.schema.SchemaReady;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The table of item rows. */
@Component(service = ItemRows.class)
public class ItemRows extends Rows<ItemRow> {
  @Activate
  public ItemRows(
      @Reference(target = "(osgi.unit.name=resources)") JpaTemplate jpa,
      @Reference(target = "(unit=resources)") SchemaReady ready) {
    super(jpa, ItemRow.class);
  }

  /** The item, locked until the transaction ends: whoever moves it waits here for the other. */
  public Optional<ItemRow> lock(ItemId id) {
    return write(
        em ->
            Optional.ofNullable(
                em.find(ItemRow.class, id.value().toString(), LockModeType.PESSIMISTIC_WRITE)));
  }
}
