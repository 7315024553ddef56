/** Points, lines, areas and their cards. */
package org.anlan.places.internal;
