package org.anlan.api.notifications;

import java.util.List;
import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Link;
import org.anlan.api.Text;
import org.anlan.api.roster.Selector;

/**
 * Something to tell to somebody. In a drill the text a person sees begins with 【演练】DRILL.
 *
 * @param channel {@code in-app}, {@code manual} or a plugin's
 */
public record Message(
    String channel,
    List<Selector> to,
    String subject,
    String text,
    boolean drill,
    boolean urgent,
    Optional<Link> about)
    implements Draft {
  /** The channel into the console. */
  public static final String IN_APP = "in-app";

  /** The channel of a person who tells and confirms it. */
  public static final String MANUAL = "manual";

  public Message {
    to = to == null ? List.of() : List.copyOf(to);
  }

  @Override
  public void check(Faults faults) {
    faults
        .text("/channel", channel, 64)
        .text("/subject", subject, 300)
        .text("/text", text, 5000)
        .when(to.isEmpty(), "/to", Text.of("至少一个接收者", "needs at least one recipient"))
        .each("/to", to);
  }
}
