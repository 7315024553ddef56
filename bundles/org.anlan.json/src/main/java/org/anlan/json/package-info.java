/**
 * The wire form of the contract's records; plain Java, the same for the runtime and its clients.
 */
@Export
@Version("1.0.0")
package org.anlan.json;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
