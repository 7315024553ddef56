/** Two versions of one thing, brought together by a person. */
@Export
@Version("1.0.0")
package org.anlan.console.core.conflict;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
