/** Commands for those who run the suite. */
package org.anlan.plans.internal.shell;
