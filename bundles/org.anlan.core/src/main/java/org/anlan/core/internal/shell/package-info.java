/** Commands for what district IT does by hand: accounts, health, the audit trail. */
package org.anlan.core.internal.shell;
