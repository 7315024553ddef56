package org.anlan.client.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anlan.api.Paging;
import org.anlan.api.roster.Unit;
import org.anlan.api.roster.UnitDraft;
import org.anlan.api.roster.UnitFilter;
import org.anlan.api.roster.UnitId;
import org.anlan.api.roster.UnitService;
import org.anlan.api.roster.UnitTree;

/** The organisation tree over the line; what the runtime has in memory is asked for here. */
public final class RemoteUnits extends RemoteCollection<UnitId, Unit, UnitDraft, UnitFilter>
    implements UnitService {
  /** Over this line. */
  public RemoteUnits(Http http) {
    super(http, "roster/units", Unit.class);
  }

  @Override
  public UnitTree tree(UnitId id) {
    return http().get(at(id) + "/tree", Types.of(UnitTree.class));
  }

  @Override
  public Optional<Unit> byCode(String code) {
    UnitFilter filter =
        new UnitFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.of(code),
            Optional.empty(),
            Optional.empty());
    return list(filter, Paging.first(1)).items().stream().findFirst();
  }

  @Override
  public Set<UnitId> subtree(UnitId id) {
    Set<UnitId> all = new HashSet<>();
    if (find(id).isPresent()) {
      gather(tree(id), all);
    }
    return Set.copyOf(all);
  }

  @Override
  public List<UnitId> path(UnitId id) {
    List<UnitId> path = new ArrayList<>();
    Optional<Unit> unit = find(id);
    while (unit.isPresent()) {
      path.add(0, unit.get().id());
      unit = unit.get().parentId().flatMap(this::find);
    }
    return List.copyOf(path);
  }

  private static void gather(UnitTree tree, Set<UnitId> all) {
    all.add(tree.unit().id());
    tree.children().forEach(child -> gather(child, all));
  }
}
