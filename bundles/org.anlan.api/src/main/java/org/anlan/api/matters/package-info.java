/** What is open and waits for somebody, gathered from every domain. */
@Export
@Version("1.0.0")
package org.anlan.api.matters;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
