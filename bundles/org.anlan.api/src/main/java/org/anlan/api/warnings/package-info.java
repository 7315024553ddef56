/** Warnings from outside, in one record whatever their dialect. */
@Export
@Version("1.0.0")
package org.anlan.api.warnings;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
