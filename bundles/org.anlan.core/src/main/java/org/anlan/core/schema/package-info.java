/** Migrations, each persistence unit its own. */
@Export
@Version("1.0.0")
package org.anlan.core.schema;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
