/** Saving the runtime's data while everybody works on. */
@Export
@Version("1.0.0")
package org.anlan.api.backup;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
