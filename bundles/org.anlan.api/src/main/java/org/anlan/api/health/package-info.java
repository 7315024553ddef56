/** What is up and what is not. */
@Export
@Version("1.0.0")
package org.anlan.api.health;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
