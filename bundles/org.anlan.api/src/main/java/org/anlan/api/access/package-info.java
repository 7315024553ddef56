/** Who is calling, what they may do, accounts, sessions and the audit trail. */
@Export
@Version("1.0.0")
package org.anlan.api.access;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
