/** Time-ordered identities. */
@Export
@Version("1.0.0")
package org.anlan.core.ids;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
