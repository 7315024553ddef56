/** Files that are whole or not there. */
@Export
@Version("1.0.0")
package org.anlan.console.core.store;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
