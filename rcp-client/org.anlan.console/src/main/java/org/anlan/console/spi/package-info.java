/** What a plugin implements to add a workspace to the console, and what the console gives it. */
@Export
@Version("1.0.0")
package org.anlan.console.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
