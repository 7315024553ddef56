package org.anlan.roster.internal.imports;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.api.roster.UnitKind;

/** The words for kinds of units that tables use. */
final class UnitKinds {
  private static final Map<String, UnitKind> WORDS =
      Map.ofEntries(
          entry("区", UnitKind.DISTRICT),
          entry("县", UnitKind.DISTRICT),
          entry("区县", UnitKind.DISTRICT),
          entry("街道", UnitKind.STREET),
          entry("乡镇", UnitKind.STREET),
          entry("乡", UnitKind.STREET),
          entry("镇", UnitKind.STREET),
          entry("街道乡镇", UnitKind.STREET),
          entry("社区", UnitKind.COMMUNITY),
          entry("村", UnitKind.COMMUNITY),
          entry("社区村", UnitKind.COMMUNITY),
          entry("网格", UnitKind.GRID),
          entry("部门", UnitKind.DEPARTMENT),
          entry("站所室", UnitKind.STATION),
          entry("站", UnitKind.STATION),
          entry("所", UnitKind.STATION),
          entry("室", UnitKind.STATION),
          entry("企业", UnitKind.ENTERPRISE),
          entry("学校", UnitKind.SCHOOL),
          entry("医院", UnitKind.HOSPITAL),
          entry("社会组织", UnitKind.SOCIAL_ORGANISATION),
          entry("志愿者队伍", UnitKind.VOLUNTEER_GROUP),
          entry("其他", UnitKind.OTHER));

  private UnitKinds() {}

  /** The kind a cell names, in Chinese or as the API writes it. */
  static Optional<UnitKind> of(String text) {
    UnitKind word = WORDS.get(text.replaceAll("[/、\\s]", ""));
    String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    return word != null
        ? Optional.of(word)
        : Stream.of(UnitKind.values()).filter(kind -> kind.name().equals(name)).findFirst();
  }
}
