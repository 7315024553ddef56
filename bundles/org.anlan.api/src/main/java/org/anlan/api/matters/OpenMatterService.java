package org.anlan.api.matters;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** All open matters of all domains. */
@ProviderType
public interface OpenMatterService {
  /** Late ones first, then by when they are due, then by age. */
  List<OpenMatter> list();
}
