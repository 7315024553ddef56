/** Accounts, sessions and rights. */
package org.anlan.core.internal.access;
