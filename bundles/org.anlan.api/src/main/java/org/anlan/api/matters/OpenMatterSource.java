package org.anlan.api.matters;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** A domain's open matters; register as a service. */
@ConsumerType
public interface OpenMatterSource {
  /** All of this domain the current caller may see, at most 1,000, most pressing first. */
  List<OpenMatter> open();
}
