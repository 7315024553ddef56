package org.anlan.console.internal.map;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Colour;
import org.anlan.api.Stamp;
import org.anlan.api.warnings.Area;
import org.anlan.api.warnings.Dialect;
import org.anlan.api.warnings.Info;
import org.anlan.api.warnings.MessageType;
import org.anlan.api.warnings.Signature;
import org.anlan.api.warnings.Warning;
import org.anlan.api.warnings.WarningId;
import org.anlan.api.warnings.WarningState;
import org.anlan.api.warnings.WarningStatus;

/** Warnings for tests. */
final class Warnings {
  private Warnings() {}

  static Warning of(Colour colour, Area area) {
    Info info =
        new Info(
            "zh-CN",
            List.of(),
            "暴雨",
            Map.of(),
            List.of(),
            "expected",
            "severe",
            "likely",
            Optional.of(colour),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            List.of(),
            List.of(area));
    return new Warning(
        new WarningId(UUID.randomUUID()),
        new Stamp(1, Instant.EPOCH, "x", Instant.EPOCH, "x"),
        "source",
        Dialect.values()[0],
        "id",
        "sender",
        Instant.EPOCH,
        Instant.EPOCH,
        WarningStatus.ACTUAL,
        MessageType.values()[0],
        "public",
        "暴雨预警",
        Optional.of(colour),
        Optional.of(colour.grade()),
        Instant.EPOCH,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(info),
        WarningState.ACTIVE,
        Optional.empty(),
        Signature.values()[0],
        Optional.empty(),
        Optional.empty());
  }
}
