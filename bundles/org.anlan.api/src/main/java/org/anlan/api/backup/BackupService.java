package org.anlan.api.backup;

import java.nio.file.Path;
import org.anlan.api.Conflict;
import org.anlan.api.Forbidden;
import org.osgi.annotation.versioning.ProviderType;

/** Saves the embedded database; PostgreSQL is saved by its own tools. Any thread. */
@ProviderType
public interface BackupService {
  /**
   * Writes a zip file with the database's files; what was acknowledged before the call is in it,
   * and the file is there whole or not at all. Needs {@code backup:write}.
   *
   * @throws Conflict if the file is there already, or the database is PostgreSQL
   * @throws Forbidden if the caller lacks the right
   */
  void to(Path file);
}
