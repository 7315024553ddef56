package org.anlan.dutylog.internal;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.anlan.api.log.ChainHead;
import org.anlan.api.log.Verification;

/** The rules of the hash chain (docs/log-verification.md), without a database. */
public final class Chain {
  private Chain() {}

  /** The head of a chain without entries. */
  public static ChainHead empty(String node, Instant since) {
    return new ChainHead(node, 0, ChainEntry.NO_HASH, since);
  }

  /** The hash this entry should carry in the chain of this node. */
  public static String hash(String node, ChainEntry entry) {
    return new CanonicalForm(node).hash(entry);
  }

  /** The head of a chain that ends with this entry. */
  public static ChainHead head(String node, ChainEntry newest) {
    return new ChainHead(node, newest.number(), newest.hash(), newest.recordedAt());
  }

  /**
   * Whether a whole chain holds; needs memory for one entry only.
   *
   * @param empty the head of the chain before its first entry
   * @param entries in the order of their numbers
   * @param known heads that must be part of it
   */
  public static Verification verify(
      ChainHead empty, Iterator<ChainEntry> entries, List<ChainHead> known) {
    ChainCheck check = new ChainCheck(empty, known);
    entries.forEachRemaining(check);
    return check.result();
  }
}
