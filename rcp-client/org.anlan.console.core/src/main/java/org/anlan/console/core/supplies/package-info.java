/** What supplies are like: how old, how many, and which are given out first. */
@Export
@Version("1.0.0")
package org.anlan.console.core.supplies;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
