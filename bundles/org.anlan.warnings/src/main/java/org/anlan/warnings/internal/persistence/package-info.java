/** The tables of warnings and of refused files. */
package org.anlan.warnings.internal.persistence;
