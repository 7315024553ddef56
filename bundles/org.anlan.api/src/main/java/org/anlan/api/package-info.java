/** What every part of the contract shares: identities, stamps, pages, faults and errors. */
@Export
@Version("1.0.0")
package org.anlan.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
