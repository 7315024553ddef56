/** Plans, their versions, triggers and running activations. */
@Export
@Version("1.0.0")
package org.anlan.api.plans;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
