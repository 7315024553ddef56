/** The contract's services over HTTP, for consoles and other programs outside the runtime. */
@Export
@Version("1.0.0")
package org.anlan.client;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
