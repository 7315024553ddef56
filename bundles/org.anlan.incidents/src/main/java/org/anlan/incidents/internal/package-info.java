/** Incidents, their reports and the clocks of the reports. */
package org.anlan.incidents.internal;
