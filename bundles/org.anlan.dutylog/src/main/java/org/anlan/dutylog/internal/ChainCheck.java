package org.anlan.dutylog.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.anlan.api.Text;
import org.anlan.api.log.ChainHead;
import org.anlan.api.log.Verification;
import org.anlan.api.log.Verification.Break;

/**
 * Walks along a chain and names what doesn't hold, blaming the entry that was touched and not those
 * around it. Fed with entries in the order of their numbers; one thread.
 */
final class ChainCheck implements Consumer<ChainEntry> {
  private static final int MOST = 100;
  private static final Text CHANGED =
      Text.of("内容与其哈希不符：条目被改动", "its content doesn't match its hash: it was changed");
  private static final Text TWICE =
      Text.of("编号重复或不从 1 起", "its number is there twice or lies before 1");
  private static final Text DETACHED =
      Text.of(
          "与前一条目不相接：前一条目或此条目被替换",
          "it doesn't follow the entry before it: one of the two was replaced");
  private static final Text REBUILT =
      Text.of(
          "与已导出的链头不符：自此或更早处起链被重建",
          "it is not the entry the exported head names: the chain was rebuilt from here or earlier");
  private static final Text OTHER_NODE =
      Text.of("已导出的链头属于另一节点", "the exported head is of another node");

  private final CanonicalForm form;
  private final List<ChainHead> known;
  private final List<Break> breaks = new ArrayList<>();
  private ChainHead head;
  private long checked;

  /** Whether the entry last seen is as it should be, so that the next one can be held to it. */
  private boolean sound = true;

  ChainCheck(ChainHead empty, List<ChainHead> known) {
    this.form = new CanonicalForm(empty.node());
    this.head = empty;
    this.known = known.stream().filter(k -> k.node().equals(empty.node())).toList();
    known.stream()
        .filter(k -> !k.node().equals(empty.node()))
        .forEach(k -> add(k.number(), "", OTHER_NODE));
  }

  @Override
  public void accept(ChainEntry entry) {
    checked++;
    boolean intact = form.hash(entry).equals(entry.hash());
    boolean next = entry.number() == head.number() + 1;
    if (!intact) {
      add(entry, CHANGED);
    } else if (entry.number() <= head.number()) {
      add(entry, TWICE);
    } else if (!next) {
      missing(head.number() + 1, entry.number() - 1);
    } else if (sound && !entry.previousHash().equals(head.hash())) {
      add(entry, DETACHED);
    } else {
      compare(entry);
    }
    // The number of an entry that was changed is not to be believed.
    if (next || (intact && entry.number() > head.number())) {
      head = Chain.head(head.node(), entry);
    }
    sound = intact;
  }

  /** What was found; call it once, at the end. */
  Verification result() {
    long wanted = known.stream().mapToLong(ChainHead::number).max().orElse(0);
    if (wanted > head.number()) {
      missing(head.number() + 1, wanted);
    }
    return new Verification(breaks.isEmpty(), checked, head, breaks);
  }

  private void compare(ChainEntry entry) {
    for (ChainHead k : known) {
      if (k.number() == entry.number() && !k.hash().equals(entry.hash())) {
        add(entry, REBUILT);
        return;
      }
    }
  }

  private void missing(long from, long to) {
    add(
        from,
        "",
        from == to
            ? Text.of("条目 " + from + " 缺失", "entry " + from + " is missing")
            : Text.of(
                "条目 " + from + " 至 " + to + " 缺失",
                "entries " + from + " to " + to + " are missing"));
  }

  private void add(ChainEntry entry, Text reason) {
    add(entry.number(), entry.id(), reason);
  }

  private void add(long number, String id, Text reason) {
    if (breaks.size() < MOST) {
      breaks.add(new Break(number, id, reason));
    }
  }
}
