package org.anlan.warnings.internal.reading;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.api.Colour;
import org.anlan.api.warnings.Info;
import org.anlan.api.warnings.MessageType;

/**
 * A message with several parts in short.
 *
 * @param colour the gravest of its parts
 * @param expiresAt the latest end; empty as soon as one part has none
 * @param divisions their significant digits
 * @param words all that is to be found by
 */
public record Summary(
    String headline,
    Optional<Colour> colour,
    Instant effectiveAt,
    Optional<Instant> expiresAt,
    List<String> divisions,
    String words) {
  /** What a message says in short. */
  public static Summary of(Message message) {
    List<Info> infos = message.infos();
    return new Summary(
        headline(message),
        infos.stream().flatMap(i -> i.colour().stream()).min(Comparator.naturalOrder()),
        infos.stream()
            .flatMap(i -> Stream.of(i.effective(), i.onset()).flatMap(Optional::stream))
            .min(Comparator.naturalOrder())
            .orElse(message.sentAt()),
        infos.stream().allMatch(i -> i.expires().isPresent())
            ? infos.stream().flatMap(i -> i.expires().stream()).max(Comparator.naturalOrder())
            : Optional.empty(),
        infos.stream()
            .flatMap(i -> i.areas().stream())
            .flatMap(a -> a.divisions().stream())
            .map(Divisions::significant)
            .distinct()
            .toList(),
        words(message));
  }

  private static String headline(Message message) {
    return message.infos().stream()
        .findFirst()
        .map(Summary::headline)
        .or(message::note)
        .filter(text -> !text.isBlank())
        .map(text -> text.strip().replaceAll("\\s+", " "))
        .orElseGet(() -> kind(message.messageType()) + " " + message.identifier());
  }

  private static String headline(Info info) {
    return info.headline()
        .filter(text -> !text.isBlank())
        .orElseGet(() -> info.event() + info.colour().map(Summary::chinese).orElse(""));
  }

  private static String chinese(Colour colour) {
    return switch (colour) {
      case RED -> "红色预警";
      case ORANGE -> "橙色预警";
      case YELLOW -> "黄色预警";
      case BLUE -> "蓝色预警";
    };
  }

  private static String kind(MessageType type) {
    return switch (type) {
      case ALERT -> "预警";
      case UPDATE -> "预警更新";
      case CANCEL -> "预警解除";
      case ACK -> "预警确认回执";
      case ERROR -> "预警错误回执";
    };
  }

  private static String words(Message message) {
    return Stream.concat(
            message.note().stream(),
            message.infos().stream()
                .flatMap(
                    i ->
                        Stream.concat(
                            Stream.of(
                                    Optional.of(i.event()),
                                    i.headline(),
                                    i.description(),
                                    i.instruction(),
                                    i.senderName())
                                .flatMap(Optional::stream),
                            i.areas().stream().map(a -> a.description()))))
        .distinct()
        .collect(Collectors.joining("\n"));
  }
}
