/** The append-only, hash-chained duty log and the handover of shifts. */
@Export
@Version("1.0.0")
package org.anlan.api.log;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
