/** Who was told what by which channel, and who confirmed it. */
@Export
@Version("1.0.0")
package org.anlan.api.notifications;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
