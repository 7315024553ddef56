/** The audit trail. */
package org.anlan.core.internal.audit;
