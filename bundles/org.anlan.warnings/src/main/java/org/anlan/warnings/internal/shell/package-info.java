/** Shell commands for warnings. */
package org.anlan.warnings.internal.shell;
