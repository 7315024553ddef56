/** Code tables as data, the administrative divisions among them. */
@Export
@Version("1.0.0")
package org.anlan.api.codes;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
