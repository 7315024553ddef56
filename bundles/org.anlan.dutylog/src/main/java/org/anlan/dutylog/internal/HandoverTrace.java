package org.anlan.dutylog.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.api.Link;
import org.anlan.api.Text;
import org.anlan.api.log.DutyLogService;
import org.anlan.api.log.Handover;
import org.anlan.api.log.LogKind;
import org.anlan.api.log.NewLogEntry;
import org.anlan.core.service.Desk;

/** What each step of a handover leaves on the feed and in the duty log; within its transaction. */
final class HandoverTrace {
  private final Desk desk;
  private final DutyLogService log;
  private final Accounts accounts;

  HandoverTrace(Desk desk, DutyLogService log, Accounts accounts) {
    this.desk = desk;
    this.log = log;
    this.accounts = accounts;
  }

  Handover prepared(Handover h) {
    int n = h.items().size();
    return leave(
        h,
        "prepared",
        Text.of(
            "准备交接班：" + who(h, " 交 ") + "；未结事项 " + n + " 项",
            "Handover prepared: " + who(h, " to ") + "; " + n + " open matter(s)" + kinds(h)),
        h.summary());
  }

  Handover added(Handover h, int more) {
    int n = h.items().size();
    return leave(
        h,
        "extended",
        Text.of(
            "交接班补充新增事项 " + more + " 项，共 " + n + " 项",
            "Matters opened since were added to the handover: " + more + ", now " + n),
        Optional.empty());
  }

  Handover accepted(Handover h, List<Handover.Item> taken, Optional<String> remark) {
    String zh = taken.stream().map(i -> i.matter().title().zh()).collect(Collectors.joining("；"));
    String en = taken.stream().map(i -> i.matter().title().en()).collect(Collectors.joining("; "));
    return leave(
        h,
        "accepted",
        Text.of("接收事项：" + zh, "Matter accepted: " + en),
        remark,
        taken.stream().map(i -> i.matter().about()).distinct().toArray(Link[]::new));
  }

  Handover outgoingSigned(Handover h) {
    String name = accounts.called(h.outgoing());
    return leave(
        h,
        "outgoing-signed",
        Text.of("交班人签字：" + name, "Signed by who goes: " + name),
        Optional.empty());
  }

  Handover signed(Handover h) {
    int n = h.items().size();
    return leave(
        h,
        "signed",
        Text.of(
            "交接班完成：" + who(h, " 交 ") + "；未结事项 " + n + " 项全部接收",
            "Handover done: "
                + who(h, " to ")
                + "; all "
                + n
                + " open matter(s) accepted"
                + kinds(h)),
        Optional.empty());
  }

  Handover cancelled(Handover h) {
    return leave(
        h,
        "cancelled",
        Text.of("取消交接班：" + who(h, " 交 "), "Handover cancelled: " + who(h, " to ")),
        Optional.empty());
  }

  /** What a person said stands below, once, as it was typed. */
  private Handover leave(
      Handover h, String event, Text text, Optional<String> said, Link... about) {
    Link self = new Link(Items.HANDOVERS, h.id().value());
    Link[] links = Stream.concat(Stream.of(self), Stream.of(about).limit(49)).toArray(Link[]::new);
    String line = text.zh() + " · " + text.en() + said.map(s -> "\n" + s).orElse("");
    desk.changes().record("handover." + event, Items.HANDOVERS, h, Optional.empty());
    log.append(NewLogEntry.of(LogKind.HANDOVER, cut(line), false, links));
    return h;
  }

  /**
   * Many long titles together may be more than an entry holds; the handover itself has them all.
   */
  private static String cut(String line) {
    int most = NewLogEntry.LONGEST - 1;
    if (line.length() <= most) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most;
    return line.substring(0, end) + "…";
  }

  private String who(Handover h, String to) {
    return accounts.called(h.outgoing()) + to + accounts.called(h.incoming());
  }

  private static String kinds(Handover h) {
    return h.items().isEmpty()
        ? ""
        : Items.counts(h.items()).entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", ", " (", ")"));
  }
}
