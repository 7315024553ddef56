/** Transactions that span domains and are durable before they return. */
@Export
@Version("1.0.0")
package org.anlan.api.tx;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
