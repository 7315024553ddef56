package org.anlan.testbase.things;

import java.util.Optional;
import org.anlan.api.Faults;
import org.anlan.api.Text;
import org.anlan.api.roster.UnitId;
import org.anlan.core.jpa.Where;
import org.anlan.core.service.Collection;
import org.anlan.core.service.Desk;

public final class Things
    extends Collection<Thing.ThingId, Thing, Thing.NewThing, Thing.Filter, ThingRow> {
  public Things(Desk desk, ThingRows rows) {
    super(desk, rows, "things", "thing");
  }

  @Override
  protected ThingRow row(Thing.NewThing draft) {
    return ThingRow.of(draft);
  }

  @Override
  protected void apply(ThingRow row, Thing.NewThing draft) {
    row.apply(draft);
  }

  @Override
  protected Thing record(ThingRow row) {
    return row.toRecord();
  }

  @Override
  protected Optional<UnitId> scope(Thing thing) {
    return thing.unitId();
  }

  @Override
  protected Optional<String> scopeAttribute() {
    return Optional.of("unitId");
  }

  @Override
  protected Where where(Thing.Filter filter) {
    return Where.all().like("name", filter.q());
  }

  @Override
  protected void check(Thing.NewThing draft, Optional<Thing> before, Faults faults) {
    boolean taken =
        before.filter(b -> b.name().equals(draft.name())).isEmpty()
            && rows().any(Where.all().is("name", draft.name()));
    faults.when(taken, "/name", Text.of("已存在", "is taken"));
  }
}
