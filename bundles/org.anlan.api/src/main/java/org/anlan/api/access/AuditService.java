package org.anlan.api.access;

import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.osgi.annotation.versioning.ProviderType;

/** Who did what: every write, every refused request, every sign-in. Append-only. */
@ProviderType
public interface AuditService {
  /**
   * Adds a line in the name of the current caller (or nobody); in the running transaction if there
   * is one, else in its own.
   */
  void record(String action, String target, String detail);

  /** The trail, newest first; needs {@code audit:read}. */
  Page<AuditEntry> list(AuditFilter filter, Paging paging);
}
