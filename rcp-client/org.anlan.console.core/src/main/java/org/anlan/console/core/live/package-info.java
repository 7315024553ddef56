/** What the duty desk shows, kept up to date by the change feed and readable without a server. */
@Export
@Version("1.0.0")
package org.anlan.console.core.live;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
