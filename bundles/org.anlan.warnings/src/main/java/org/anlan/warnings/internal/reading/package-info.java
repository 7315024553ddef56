/**
 * From bytes to one message, whatever the dialect: pure, no I/O, nothing outside the file is read.
 */
package org.anlan.warnings.internal.reading;
