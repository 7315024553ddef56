package org.anlan.warnings.internal.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.api.Text;
import org.anlan.api.warnings.Dialect;
import org.anlan.api.warnings.Reference;

/** How an alert names those before it. */
final class References {
  private References() {}

  /** All that a text of no fault names. */
  static List<Reference> of(Dialect dialect, Optional<String> text) {
    return text.stream()
        .flatMap(t -> Stream.of(ValueType.collapse(t).split(" ")))
        .filter(t -> !t.isEmpty())
        .flatMap(t -> parse(dialect, t).stream())
        .toList();
  }

  /** What is wrong with one of an alert's references, if anything is. */
  static Optional<Text> fault(Dialect dialect, String text, Item alert, Optional<Instant> sent) {
    Optional<Reference> parsed = parse(dialect, text);
    if (parsed.isEmpty()) {
      return Optional.of(
          dialect == Dialect.CAP_1_0
              ? Text.of("须写作 identifier/sender", "must be written identifier/sender")
              : Text.of(
                  "须写作 sender,identifier,sent，时间带数字时差",
                  "must be written sender,identifier,sent, the time with a numeric offset"));
    }
    return fault(
        parsed.get(), alert.value("sender").orElse(""), alert.value("identifier").orElse(""), sent);
  }

  /** What is wrong with a reference of a message with this name and time, if anything is. */
  static Optional<Text> fault(
      Reference reference, String sender, String identifier, Optional<Instant> sent) {
    boolean same =
        reference.identifier().equals(identifier)
            && reference.sender().orElse(sender).equals(sender)
            && (reference.sent().isEmpty() || reference.sent().equals(sent));
    if (same) {
      return Optional.of(Text.of("引用了自身", "refers to itself"));
    }
    boolean later =
        reference.sent().isPresent()
            && sent.isPresent()
            && reference.sent().get().isAfter(sent.get());
    return later
        ? Optional.of(Text.of("引用了比自身更晚的预警", "refers to one sent later than itself"))
        : Optional.empty();
  }

  /** CAP 1.0 writes identifier/sender; senders are often addresses with slashes of their own. */
  private static Optional<Reference> parse(Dialect dialect, String text) {
    String[] words = text.split(",", -1);
    if (words.length == 3 && !words[0].isEmpty() && !words[1].isEmpty()) {
      return Optional.of(words[2])
          .filter(Times::hasOffset)
          .flatMap(Times::xml)
          .map(at -> new Reference(Optional.of(words[0]), words[1], Optional.of(at)));
    }
    int slash = text.indexOf('/');
    boolean old = dialect == Dialect.CAP_1_0 && words.length == 1;
    return old && slash > 0 && slash < text.length() - 1
        ? Optional.of(
            new Reference(
                Optional.of(text.substring(slash + 1)), text.substring(0, slash), Optional.empty()))
        : Optional.empty();
  }
}
