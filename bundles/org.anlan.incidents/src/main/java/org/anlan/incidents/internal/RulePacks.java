package org.anlan.incidents.internal;

import com.fasterxml.jackson.databind.JavaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.anlan.api.incidents.RulePack;
import org.anlan.json.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The rule packs there are: the district's own file if it has one, else those that ship. */
@Component(service = RulePacks.class, configurationPid = "org.anlan.incidents")
@Designate(ocd = RulePacks.Settings.class)
public final class RulePacks {
  private static final JavaType PACKS =
      Json.mapper().getTypeFactory().constructCollectionType(List.class, RulePack.class);
  private final List<RulePack> packs;
  private final String usual;

  /** What a district sets. */
  @ObjectClassDefinition(name = "Incidents 突发事件")
  public @interface Settings {
    /** The pack used when an incident names none. */
    @AttributeDefinition(name = "Usual rule pack 默认报告时限规则")
    String rulePack() default "national-493";

    /** A file that replaces the packs that ship; empty: none. */
    @AttributeDefinition(name = "Rule pack file 规则文件")
    String rulePackFile() default "";
  }

  @Activate
  public RulePacks(Settings settings) {
    this.packs =
        settings.rulePackFile().isEmpty() ? shipped() : own(Path.of(settings.rulePackFile()));
    this.usual = settings.rulePack();
    if (find(usual).isEmpty()) {
      throw new IllegalStateException("org.anlan.incidents.cfg: no rule pack is called " + usual);
    }
  }

  /** All of them. */
  public List<RulePack> all() {
    return packs;
  }

  /** The one of this name. */
  public Optional<RulePack> find(String id) {
    return packs.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** The name of the one used when an incident names none. */
  public String usual() {
    return usual;
  }

  private static List<RulePack> shipped() {
    try (InputStream in = RulePacks.class.getResourceAsStream("/rule-packs.json")) {
      return Json.read(in.readAllBytes(), PACKS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<RulePack> own(Path file) {
    try {
      return Json.read(Files.readAllBytes(file), PACKS);
    } catch (IOException e) {
      throw new IllegalStateException("org.anlan.incidents.cfg: can't read " + file, e);
    }
  }
}
