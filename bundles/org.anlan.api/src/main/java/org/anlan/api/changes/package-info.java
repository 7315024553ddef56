/** The one ordered feed of every committed change. */
@Export
@Version("1.0.0")
package org.anlan.api.changes;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
