package org.anlan.tasks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.anlan.api.Link;
import org.anlan.api.Paging;
import org.anlan.api.roster.ResponsibilityKind;
import org.anlan.api.roster.UnitId;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskDraft;
import org.anlan.api.tasks.TaskFilter;
import org.anlan.testbase.TestBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class IssueAllTest {
  private static final Logger LOG = LoggerFactory.getLogger(IssueAllTest.class);
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
  private static final int MANY = 10_000;
  private static final int UNITS = 500;
  @TempDir Path folder;

  /**
   * In time of the processor, for other builds may be using the same machine; the wall's time is
   * what the bench measures. The first run is slow because nothing is compiled yet.
   */
  @Test
  void tenThousandAreOutWithinThreeSeconds() {
    FakeRoster roster = new FakeRoster();
    List<UnitId> units = new ArrayList<>();
    for (int i = 0; i < UNITS; i++) {
      UnitId unit = roster.unit("unit " + i);
      roster.answers(
          unit,
          ResponsibilityKind.FIRST_RESPONSIBLE,
          FakeRoster.party(roster.person("head " + i, Optional.of(unit))));
      units.add(unit);
    }
    try (TaskWorld world = TaskWorld.openFile(folder.resolve("db"), roster)) {
      long best = Long.MAX_VALUE;
      for (int run = 0; run < 3; run++) {
        best = Math.min(best, issue(world, units));
      }
      assertThat(best).isLessThan(3_000);
    }
  }

  private static long issue(TaskWorld world, List<UnitId> units) {
    UUID origin = UUID.randomUUID();
    List<TaskDraft> drafts = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      drafts.add(draft(origin, i, units.get(i % UNITS)));
    }
    long before = world.base.feed().head();
    int asked = world.roster.asked;
    int lines = world.log.texts().size();
    long start = System.nanoTime();
    long busy = CPU.getCurrentThreadCpuTime();
    List<Task> tasks = world.tasks.issueAll(drafts, "启动响应");
    long took = TimeUnit.NANOSECONDS.toMillis(CPU.getCurrentThreadCpuTime() - busy);
    long wall = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    LOG.warn("{} tasks issued: {} ms busy, {} ms by the wall", MANY, took, wall);

    assertThat(tasks).hasSize(MANY);
    assertThat(world.base.feed().head()).isEqualTo(before + MANY);
    assertThat(world.log.texts()).hasSize(lines + 1);
    assertThat(world.roster.asked - asked).isLessThanOrEqualTo(3 * UNITS);
    assertThat(world.base.deadlines().about(Trail.link(tasks.get(MANY - 1)))).hasSize(1);
    assertThat(world.tasks.list(TaskFilter.from(origin), Paging.first(500)).items())
        .isEqualTo(tasks.subList(0, 500));
    withdraw(world, origin);
    return took;
  }

  private static void withdraw(TaskWorld world, UUID origin) {
    long start = System.nanoTime();
    long busy = CPU.getCurrentThreadCpuTime();
    assertThat(world.tasks.withdraw(origin, List.of(), "响应结束")).hasSize(MANY);
    LOG.warn(
        "{} tasks taken back: {} ms busy, {} ms by the wall",
        MANY,
        TimeUnit.NANOSECONDS.toMillis(CPU.getCurrentThreadCpuTime() - busy),
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
  }

  private static TaskDraft draft(UUID origin, int i, UnitId unit) {
    return new TaskDraft(
        "清疏下水道，保持道路畅通 " + i,
        Optional.of("检查重点路段，发现积水及时处置并反馈情况"),
        FakeRoster.party(unit),
        Optional.empty(),
        Optional.of(TestBase.START.plus(Duration.ofHours(2))),
        false,
        Optional.of(new Link("activations", origin)),
        Optional.of("action-" + i));
  }
}
