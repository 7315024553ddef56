package org.anlan.core.internal.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Permission;
import org.anlan.api.changes.Change;
import org.anlan.api.changes.ChangeRecorder;

/** Which changes the current caller may see, asked once a kind of entity. */
final class Sight {
  private final AccessService access;
  private final Map<String, Boolean> areas = new HashMap<>();

  Sight(AccessService access) {
    this.access = access;
  }

  List<Change> of(List<Change> changes) {
    return changes.stream().filter(this::shows).toList();
  }

  private boolean shows(Change change) {
    Permission read = ChangeRecorder.permissionOf(change.entity());
    return areas.computeIfAbsent(change.entity(), entity -> access.may(read))
        && (change.scope().map(unit -> access.may(read, unit)).orElse(true)
            || change.about().filter(unit -> access.may(read, unit)).isPresent());
  }
}
