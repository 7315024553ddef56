/** Watches whether the thread that answers people does answer. */
@Export
@Version("1.0.0")
package org.anlan.console.core.watch;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
