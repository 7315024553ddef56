/** Warnings, observations and proposals. */
package org.anlan.warnings.internal;
