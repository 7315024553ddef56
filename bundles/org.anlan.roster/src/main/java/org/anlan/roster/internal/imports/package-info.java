/**
 * Reading rosters from tables: what a file would do is computed whole before anything is written.
 */
package org.anlan.roster.internal.imports;
