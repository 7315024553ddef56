/** One line that becomes a log entry, its links and perhaps a task. */
@Export
@Version("1.0.0")
package org.anlan.console.core.quick;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
