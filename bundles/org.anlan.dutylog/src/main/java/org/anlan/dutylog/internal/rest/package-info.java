/** The duty log on the wire. */
package org.anlan.dutylog.internal.rest;
