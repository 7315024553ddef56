/** Warnings on the wire. */
package org.anlan.warnings.internal.rest;
