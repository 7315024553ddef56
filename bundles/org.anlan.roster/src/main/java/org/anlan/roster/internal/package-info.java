/** Units, people, positions, teams, responsibilities and duty schedules. */
package org.anlan.roster.internal;
