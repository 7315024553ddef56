/** The roster's rows, repositories and migrations. */
package org.anlan.roster.internal.persistence;
