/** What was written and not sent yet: kept on disk, sent once, in order. */
@Export
@Version("1.0.0")
package org.anlan.console.core.outbox;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
