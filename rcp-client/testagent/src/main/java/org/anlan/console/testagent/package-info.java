/** Reads and drives the console's window from a test in another process. */
package org.anlan.console.testagent;
