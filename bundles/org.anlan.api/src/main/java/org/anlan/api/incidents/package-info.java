/** Incidents and their information reports with clocks. */
@Export
@Version("1.0.0")
package org.anlan.api.incidents;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
