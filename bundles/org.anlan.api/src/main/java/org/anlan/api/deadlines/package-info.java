/** Clocks with an owner and an escalation that survive a restart. */
@Export
@Version("1.0.0")
package org.anlan.api.deadlines;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
