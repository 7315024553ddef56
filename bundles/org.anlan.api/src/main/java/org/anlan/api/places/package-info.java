/** Points, lines and areas of the district. */
@Export
@Version("1.0.0")
package org.anlan.api.places;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
