package org.anlan.itest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may use whom, over the built jars. */
class ArchitectureTest {
  private static final int FEWEST_CLASSES = 150;
  private static final String OURS = "org.anlan..";
  private static final String API = "org.anlan.api..";
  private static final String JSON = "org.anlan.json..";
  private static final String CORE = "org.anlan.core..";

  private static final Path HEALTH =
      Path.of("../assembly/src/main/resources/etc/org.anlan.core.health.cfg");

  private static JavaClasses all;
  private static Set<String> exportedByCore;

  @BeforeAll
  static void read() throws IOException {
    all = new ClassFileImporter().importPackages("org.anlan");
    exportedByCore = Bundles.exports().getOrDefault("org.anlan.core", Set.of());
  }

  @Test
  void thereIsSomethingToCheck() {
    assertThat(all.size()).isGreaterThan(FEWEST_CLASSES);
    assertThat(all.containPackage("org.anlan.api")).isTrue();
    assertThat(all.containPackage("org.anlan.core")).isTrue();
  }

  @Test
  void theContractNeedsNothingButJava() {
    check(
        classes()
            .that(resideInAPackage(API))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(API, "java..", "org.osgi.annotation..")));
  }

  @Test
  void theWireFormAndTheClientNeedNoServer() {
    check(oursUse(JSON, resideInAnyPackage(API, JSON)));
    check(oursUse("org.anlan.client..", resideInAnyPackage(API, JSON, "org.anlan.client..")));
    check(
        noClasses()
            .that(resideInAnyPackage(API, JSON, "org.anlan.client.."))
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    "org.osgi.framework..", "javax.ws.rs..", "javax.persistence..")));
  }

  @Test
  void theCoreKnowsNoDomain() {
    check(oursUse(CORE, resideInAnyPackage(API, JSON, CORE)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "roster",
        "plans",
        "tasks",
        "resources",
        "dutylog",
        "incidents",
        "warnings",
        "places",
        "notifications"
      })
  void aDomainKnowsNoOtherDomain(String domain) {
    String own = "org.anlan." + domain + "..";
    check(oursUse(own, resideInAnyPackage(API, JSON, own).or(exportedByCore())));
  }

  @Test
  void restAndShellSeeOnlyTheContractTheWireFormAndWhatTheCoreExports() {
    String[] edges = {"org.anlan.*.internal.rest..", "org.anlan.*.internal.shell.."};
    check(
        classes()
            .that(resideInAnyPackage(edges))
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(edges)
                    .or(resideInAnyPackage(API, JSON))
                    .or(exportedByCore())
                    .or(DescribedPredicate.not(resideInAPackage(OURS)))));
  }

  @Test
  void onlyTheServiceImplementationSeesPersistence() {
    check(
        noClasses()
            .that(resideInAPackage(OURS))
            .and(
                DescribedPredicate.not(
                    resideInAnyPackage(
                        "org.anlan.*.internal", "org.anlan.*.internal.persistence..")))
            .should()
            .dependOnClassesThat(resideInAPackage("org.anlan.*.internal.persistence..")));
  }

  @Test
  void bundlesFormNoCycle() {
    check(slices().matching("org.anlan.(*)..").should().beFreeOfCycles());
  }

  @Test
  void exactlyTheAnnotatedPackagesAreExported() throws IOException {
    Set<String> exported =
        Bundles.exports().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    assertThat(exported).noneMatch(name -> name.contains(".internal"));
    assertThat(exported).isEqualTo(annotated(all.getPackage("org.anlan")));
  }

  @Test
  void theRuntimeIsUpOnlyWhenEveryResourceIsServed() throws IOException {
    Properties health = new Properties();
    try (Reader in = Files.newBufferedReader(HEALTH)) {
      health.load(in);
    }
    assertThat(health.getProperty("expected").split(",\\s*"))
        .containsExactlyInAnyOrderElementsOf(resources());
  }

  /** The paths of all resources but those that are there before any, or only in tests. */
  private static Set<String> resources() {
    return all.stream()
        .filter(type -> !type.getPackageName().startsWith("org.anlan.testclock"))
        .flatMap(type -> type.tryGetAnnotationOfType("javax.ws.rs.Path").stream())
        .flatMap(path -> path.get("value").stream())
        .map(Object::toString)
        .filter(path -> !path.equals("health"))
        .collect(Collectors.toSet());
  }

  private static Set<String> annotated(JavaPackage root) {
    return root.getSubpackagesInTree().stream()
        .filter(p -> p.isAnnotatedWith("org.osgi.annotation.bundle.Export"))
        .map(JavaPackage::getName)
        .collect(Collectors.toSet());
  }

  private static ArchRule oursUse(String who, DescribedPredicate<JavaClass> allowed) {
    return classes()
        .that(resideInAPackage(who))
        .should()
        .onlyDependOnClassesThat(allowed.or(DescribedPredicate.not(resideInAPackage(OURS))));
  }

  private static DescribedPredicate<JavaClass> exportedByCore() {
    return DescribedPredicate.describe(
        "exported by the core", type -> exportedByCore.contains(type.getPackageName()));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(all);
  }
}
