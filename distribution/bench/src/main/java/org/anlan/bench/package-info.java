/** Measuring and maltreating a running suite from outside. */
package org.anlan.bench;
