/** The tables of the duty log. */
package org.anlan.dutylog.internal.persistence;
