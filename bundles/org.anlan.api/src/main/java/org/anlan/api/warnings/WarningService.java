package org.anlan.api.warnings;

import java.util.List;
import java.util.Optional;
import org.anlan.api.Conflict;
import org.anlan.api.NotFound;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.osgi.annotation.versioning.ProviderType;

/** Warnings from outside: stored once, acted on by a person. */
@ProviderType
public interface WarningService {
  /** The largest file that is taken, in bytes. */
  int LARGEST = 1 << 20;

  /**
   * Takes a file: CAP 1.0, 1.1, 1.2 by its namespace, or the Chinese format without one; a {@link
   * WarningDraft} if the media type says JSON. Its own encoding declaration counts. Nothing outside
   * the file is ever read.
   *
   * @return what became of it; a refused file is kept, so this doesn't throw for one
   * @throws org.anlan.api.Invalid if it is larger than {@link #LARGEST}
   */
  Receipt receive(byte[] file, String mediaType);

  /** Takes a warning already read; one that is refused is kept as its JSON. */
  Receipt receive(WarningDraft draft);

  /**
   * Somebody on duty has seen it.
   *
   * @throws Conflict if it was acknowledged already
   */
  Warning acknowledge(WarningId id, Acknowledgement acknowledgement);

  /**
   * The plans and levels it proposes, with the reason in words; none for one that is no longer in
   * force.
   */
  List<Proposal> proposals(WarningId id);

  /** The warning, or empty. */
  Optional<Warning> find(WarningId id);

  /** Warnings, newest first. */
  Page<Warning> list(WarningFilter filter, Paging paging);

  /** The file as it came; empty for one that came as JSON. */
  Optional<byte[]> file(WarningId id);

  /** Refused files that nobody has settled, or all. */
  Page<RefusedWarning> refused(boolean all, Paging paging);

  /** What was refused, or empty. */
  Optional<RefusedWarning> refused(RefusedId id);

  /** A refused file as it came. */
  Optional<byte[]> refusedFile(RefusedId id);

  /** Somebody looked at a refused file and decided what to do. */
  RefusedWarning settle(RefusedId id, Acknowledgement remark);

  /**
   * The warning.
   *
   * @throws NotFound if there is none
   */
  default Warning get(WarningId id) {
    return find(id).orElseThrow(() -> NotFound.of(id));
  }
}
