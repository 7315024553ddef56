/** The plans and responses on the wire. */
package org.anlan.plans.internal.rest;
