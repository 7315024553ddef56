package org.anlan.plans.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.anlan.api.Grade;
import org.anlan.api.Party;
import org.anlan.api.plans.Action;
import org.anlan.api.plans.Activation;
import org.anlan.api.plans.NewActivation;
import org.anlan.api.plans.Plan;
import org.anlan.api.roster.Assignee;
import org.anlan.api.roster.Selector;
import org.anlan.api.roster.UnitId;
import org.anlan.testbase.TestBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A whole county turned out at once: 1,000 villages with ten actions each. */
class TenThousandTasksTest {
  private static final Logger LOG = LoggerFactory.getLogger(TenThousandTasksTest.class);
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
  private static final int VILLAGES = 1_000;
  private static final int ACTIONS = 10;
  private static final int ALL = VILLAGES * ACTIONS;
  @TempDir Path folder;

  /**
   * Time of this thread, so that other work on the machine doesn't fail it; the clock on the wall
   * is the bench's affair. The first start is slow because nothing is compiled yet.
   */
  @Test
  void areOnDiskAndOnTheFeedForThreeSecondsOfWork() {
    try (House house = new House(TestBase.openFile(folder.resolve("db"), "plans", "tasks"))) {
      Plan plan = house.inForce(actions(villages(house)));
      long first = start(house, plan, House.real(Grade.II));
      long second = start(house, plan, House.drill(Grade.II));
      assertThat(Math.min(first, second)).isLessThan(3_000);
    }
  }

  private static long start(House house, Plan plan, NewActivation draft) {
    long before = house.base.feed().head();
    long wall = System.nanoTime();
    long cpu = THREAD.getCurrentThreadCpuTime();
    Activation started = house.activations.start(plan.id(), draft);
    long worked = TimeUnit.NANOSECONDS.toMillis(THREAD.getCurrentThreadCpuTime() - cpu);
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - wall);
    LOG.warn("{} tasks given out in {} ms, {} ms of work", ALL, took, worked);

    assertThat(house.base.feed().head()).isEqualTo(before + ALL + 1);
    assertThat(house.tasks(started)).hasSize(500).allMatch(t -> t.drill() == draft.drill());
    return worked;
  }

  private static Action[] actions(Selector each) {
    List<Action> actions = new ArrayList<>();
    for (int i = 0; i < ACTIONS; i++) {
      actions.add(Samples.action("a" + i, each, Grade.II));
    }
    return actions.toArray(Action[]::new);
  }

  private static Selector villages(House house) {
    List<Assignee> villages = new ArrayList<>();
    for (int i = 0; i < VILLAGES; i++) {
      UnitId unit = house.roster.unit("第" + i + "村");
      Assignee village =
          house.roster.describe(new Party(Party.Kind.UNIT, unit.value())).orElseThrow();
      villages.add(Samples.about(village, unit.value()));
    }
    return house.roster.means(Samples.eachBelow(house.district.value()), villages);
  }
}
