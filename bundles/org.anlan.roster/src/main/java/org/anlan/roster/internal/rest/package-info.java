/** The roster's REST resources. */
package org.anlan.roster.internal.rest;
