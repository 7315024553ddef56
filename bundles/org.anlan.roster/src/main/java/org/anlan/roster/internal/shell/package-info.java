/** The roster's shell commands. */
package org.anlan.roster.internal.shell;
