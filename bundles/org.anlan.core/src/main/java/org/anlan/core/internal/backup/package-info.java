/** Saving the database while the suite runs. */
package org.anlan.core.internal.backup;
