package org.anlan.itest;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.Baseline.Info;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.anlan.api.Link;
import org.junit.jupiter.api.Test;

/**
 * The contract keeps its word: compared with the 1.0 that was given out, every package of {@code
 * org.anlan.api} whose types changed says so by its version. Growth raises the second number; a
 * break would raise the first, which the contract forbids.
 */
class ApiBaselineTest {
  private static final Path GIVEN_OUT =
      Path.of("../../bundles/org.anlan.api/baseline/org.anlan.api-1.0.jar");

  @Test
  void everyChangeOfTheContractIsSaidByItsVersion() throws Exception {
    try (Jar now = new Jar(built().toFile())) {
      assertThat(mismatches(now)).isEmpty();
    }
  }

  @Test
  void noPackageOfTheContractWasEverBroken() throws Exception {
    try (Jar now = new Jar(built().toFile())) {
      assertThat(infos(now)).isNotEmpty().allMatch(info -> info.newerVersion.getMajor() == 1);
    }
  }

  @Test
  void aDeliberateBreakIsFound() throws Exception {
    try (Jar broken = new Jar(built().toFile())) {
      broken.remove("org/anlan/api/Link.class");
      assertThat(mismatches(broken)).contains("org.anlan.api");
    }
  }

  private static List<String> mismatches(Jar now) throws Exception {
    return infos(now).filter(info -> info.mismatch).map(info -> info.packageName).toList();
  }

  private static Stream<Info> infos(Jar now) throws Exception {
    try (Jar before = new Jar(GIVEN_OUT.toFile());
        Processor processor = new Processor()) {
      Baseline baseline = new Baseline(processor, new DiffPluginImpl());
      return List.copyOf(baseline.baseline(now, before, null)).stream();
    }
  }

  private static Path built() throws Exception {
    return Path.of(Link.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
