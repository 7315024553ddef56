/**
 * The line to a runtime: where it is, who is signed in, whether it answers, whom it is trusted to
 * be.
 */
@Export
@Version("1.0.0")
package org.anlan.console.core.line;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
