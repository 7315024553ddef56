/**
 * How a domain puts its services on the wire: {@link org.anlan.core.web.AnlanApi} on the component,
 * {@link org.anlan.core.web.EntityResource} as its base, {@link org.anlan.core.web.Answers} for
 * every write.
 */
@Export
@Version("1.0.0")
package org.anlan.core.web;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
