/** What one party must do by when, and duties that recur. */
@Export
@Version("1.0.0")
package org.anlan.api.tasks;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
