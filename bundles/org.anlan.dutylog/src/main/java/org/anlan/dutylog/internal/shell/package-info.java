/** The duty log's shell commands. */
package org.anlan.dutylog.internal.shell;
