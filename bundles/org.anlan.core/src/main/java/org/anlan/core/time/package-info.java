/**
 * Time that tests move. In the product there is none of it: the runtime's clock is the system's.
 */
@Export
@Version("1.0.0")
package org.anlan.core.time;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
