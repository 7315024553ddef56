/** Items, stores, stock and the movements that are its ledger. */
@Export
@Version("1.0.0")
package org.anlan.api.resources;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
