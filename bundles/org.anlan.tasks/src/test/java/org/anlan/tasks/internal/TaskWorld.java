package org.anlan.tasks.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.api.Link;
import org.anlan.api.Party;
import org.anlan.api.access.Caller;
import org.anlan.api.access.Role;
import org.anlan.api.changes.Change;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.UnitId;
import org.anlan.api.tasks.TaskDraft;
import org.anlan.tasks.internal.persistence.ObligationRows;
import org.anlan.tasks.internal.persistence.TaskRows;
import org.anlan.testbase.TestBase;

/**
 * All of this bundle's services on a database of their own, with a roster and a log to look into.
 */
final class TaskWorld implements AutoCloseable {
  final TestBase base;
  final FakeRoster roster;
  final FakeLog log;
  final TaskRows rows;
  final Tasks tasks;
  final TaskMatters matters;
  final ObligationRows obligationRows;
  final Obligations obligations;
  final ObligationMatters obligationMatters;

  private TaskWorld(TestBase base, FakeRoster roster) {
    this.base = base;
    this.roster = roster;
    log = new FakeLog(base.tx());
    rows = new TaskRows(base.jpa("tasks"), () -> "tasks");
    tasks = new Tasks(base.desk(), rows, roster, base.deadlines(), log);
    matters = new TaskMatters(base.desk(), rows, roster);
    obligationRows = new ObligationRows(base.jpa("tasks"), () -> "tasks");
    ObligationClock clock =
        new ObligationClock(base.desk(), obligationRows, base.deadlines(), roster, log);
    obligations = new Obligations(base.desk(), obligationRows, roster, clock, log);
    obligationMatters = new ObligationMatters(base.desk(), obligationRows, roster);
    base.listen(new TaskDue(base.desk(), rows, log));
    base.listen(clock);
  }

  static TaskWorld open() {
    return new TaskWorld(TestBase.open("tasks"), new FakeRoster());
  }

  /** The world in this file, with a roster that was there before. */
  static TaskWorld openFile(Path file, FakeRoster roster) {
    return new TaskWorld(TestBase.openFile(file, "tasks"), roster);
  }

  /** What came on the feed, as kinds. */
  List<String> kinds() {
    return base.changes().stream().map(Change::kind).toList();
  }

  /** From now on this person calls, who may only look. */
  void actAs(String name, PersonId person) {
    base.access()
        .caller(new Caller(name, Set.of(Role.VIEWER), Optional.of(person), Optional.empty()))
        .grant("tasks:read", "obligations:read");
  }

  /** From now on a unit's own account calls. */
  void actAsUnit(UnitId unit, UnitId... below) {
    UnitId[] all = new UnitId[below.length + 1];
    all[0] = unit;
    System.arraycopy(below, 0, all, 1, below.length);
    base.access()
        .caller(new Caller("unit", Set.of(Role.UNIT), Optional.empty(), Optional.of(unit)))
        .grant("tasks:read", "tasks:write", "obligations:read", "obligations:write")
        .confine(all);
  }

  /** From now on the officer calls again. */
  void actAsOfficer() {
    base.access().caller(org.anlan.testbase.TestAccess.OFFICER).grantAll().free();
  }

  static TaskDraft draft(String title, Party assignee) {
    return draft(title, assignee, Optional.empty());
  }

  static TaskDraft draft(String title, Party assignee, Optional<Instant> due) {
    return new TaskDraft(
        title,
        Optional.empty(),
        assignee,
        Optional.empty(),
        due,
        false,
        Optional.empty(),
        Optional.empty());
  }

  static TaskDraft of(UUID origin, String key, Party assignee, Optional<UnitId> about) {
    return new TaskDraft(
        "action " + key,
        Optional.empty(),
        assignee,
        about,
        Optional.empty(),
        false,
        Optional.of(new Link("activations", origin)),
        Optional.of(key));
  }

  @Override
  public void close() {
    base.close();
  }
}
