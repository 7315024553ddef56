package org.anlan.warnings.internal;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.anlan.api.Fault;
import org.anlan.api.warnings.Area;
import org.anlan.api.warnings.Info;
import org.anlan.api.warnings.RefusedWarning;
import org.anlan.api.warnings.Signature;
import org.anlan.api.warnings.Warning;

/** What the duty log says of warnings, as a duty officer would write it; pure. */
final class Wording {
  private static final int LONGEST = 200;
  private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("M月d日HH:mm");
  private static final DateTimeFormatter OTHER_YEAR = DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm");
  private final ZonedDateTime now;

  /** Written now, with times of its zone. */
  Wording(ZonedDateTime now) {
    this.now = now;
  }

  /** One has come in, and ended these. */
  String received(Warning warning, List<Warning> ended) {
    StringBuilder text = new StringBuilder(began(warning)).append(quoted(warning));
    text.append("，").append(sender(warning)).append(" ").append(at(warning.sentAt())).append("发布");
    area(warning).ifPresent(area -> text.append("，地区：").append(area));
    warning.expiresAt().ifPresent(end -> text.append("，有效至").append(at(end)));
    text.append(overAlready(warning));
    if (warning.signature() == Signature.UNTRUSTED) {
      text.append("，数字签名未在信任名单内");
    }
    if (!ended.isEmpty()) {
      text.append("；原预警")
          .append(ended.stream().map(Wording::quoted).collect(Collectors.joining("、")))
          .append(
              switch (warning.messageType()) {
                case CANCEL -> "随之解除";
                default -> "由其取代";
              });
    }
    return drill(warning) + text.append("。");
  }

  /** It came to its end. */
  String expired(Warning warning) {
    return drill(warning) + "预警" + quoted(warning) + "到期，自动失效。";
  }

  /** Somebody has seen it. */
  String acknowledged(Warning warning, Optional<String> remark) {
    return drill(warning)
        + "已确认收到预警"
        + quoted(warning)
        + remark.map(text -> "，备注：" + clean(text)).orElse("")
        + "。";
  }

  /** A file was refused. */
  String refused(RefusedWarning refused) {
    Fault first = refused.faults().get(0);
    return "收到来自"
        + refused.source()
        + "的预警文件，格式有误，未予采信（共 "
        + refused.faults().size()
        + " 处，第一处"
        + (first.pointer().isEmpty() ? "" : " " + clean(first.pointer()))
        + "："
        + clean(first.message().zh())
        + "）。原件已留存，待人工处理。";
  }

  /** Somebody decided what to do with a refused file. */
  String settled(RefusedWarning refused) {
    return "来自"
        + refused.source()
        + "、"
        + at(refused.stamp().createdAt())
        + "收到的未采信预警文件已人工处理"
        + refused.remark().map(text -> "：" + clean(text)).orElse("")
        + "。";
  }

  private static String began(Warning warning) {
    return switch (warning.messageType()) {
      case ALERT -> "收到预警";
      case UPDATE -> "收到预警更新";
      case CANCEL -> "收到预警解除";
      case ACK -> "收到预警确认回执";
      case ERROR -> "收到预警错误回执";
    };
  }

  /** What came late, or after what ended it. */
  private static String overAlready(Warning warning) {
    return switch (warning.state()) {
      case ACTIVE, NOTICE -> "";
      case EXPIRED -> "，收到时已过期";
      case SUPERSEDED -> "，收到时已被后来的更新取代";
      case CANCELLED -> "，收到时已解除";
    };
  }

  private static String drill(Warning warning) {
    return switch (warning.status()) {
      case ACTUAL -> "";
      case EXERCISE -> "【演练】";
      case SYSTEM, TEST -> "【测试】";
      case DRAFT -> "【草稿】";
    };
  }

  private static String quoted(Warning warning) {
    return "“" + clean(warning.headline()) + "”";
  }

  private static String sender(Warning warning) {
    return clean(
        warning.infos().stream()
            .flatMap(i -> i.senderName().stream())
            .findFirst()
            .orElse(warning.sender()));
  }

  private static Optional<String> area(Warning warning) {
    String all =
        warning.infos().stream()
            .map(Info::areas)
            .filter(areas -> !areas.isEmpty())
            .findFirst()
            .orElse(List.of())
            .stream()
            .map(Area::description)
            .filter(text -> !text.isBlank())
            .distinct()
            .collect(Collectors.joining("、"));
    return Optional.of(clean(all)).filter(text -> !text.isEmpty());
  }

  private String at(Instant at) {
    ZonedDateTime local = at.atZone(now.getZone());
    return (local.getYear() == now.getYear() ? THIS_YEAR : OTHER_YEAR).format(local);
  }

  /** Senders write what they like, the log only takes lines of some length. */
  private static String clean(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
