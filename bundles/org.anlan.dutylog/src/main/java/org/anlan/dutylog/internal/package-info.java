/** The hash-chained duty log and handovers. */
package org.anlan.dutylog.internal;
