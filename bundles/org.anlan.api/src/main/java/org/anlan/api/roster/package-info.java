/** Units, people, positions, teams, responsibilities and who is on duty. */
@Export
@Version("1.0.0")
package org.anlan.api.roster;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
