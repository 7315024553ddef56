/** Search over everything a caller may read. */
@Export
@Version("1.0.0")
package org.anlan.api.search;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
