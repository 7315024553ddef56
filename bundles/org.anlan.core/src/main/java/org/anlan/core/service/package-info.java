/** What the collections of every domain have in common. */
@Export
@Version("1.0.0")
package org.anlan.core.service;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
