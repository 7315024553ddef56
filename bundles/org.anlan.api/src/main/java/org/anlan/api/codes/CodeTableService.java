package org.anlan.api.codes;

import java.util.List;
import java.util.Optional;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Tables of codes, from data files a district may replace; {@code divisions} (GB/T 2260 and the
 * 12-digit statistical codes) answers offline for the whole country. Reads only, any thread, no
 * rights needed beyond being signed in.
 */
@ProviderType
public interface CodeTableService {
  /** The names of all tables. */
  List<String> tables();

  /** One code, or empty if the table doesn't have it. */
  Optional<Code> find(String table, String code);

  /**
   * The codes below {@code parent} (empty: the top), or those whose code or name holds {@code q}.
   *
   * @throws org.anlan.api.NotFound if there is no such table
   */
  Page<Code> list(String table, Optional<String> parent, Optional<String> q, Paging paging);

  /** The code with all above it, topmost first; empty if it is unknown. */
  List<Code> path(String table, String code);
}
