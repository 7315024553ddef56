/** What is up and what is not. */
package org.anlan.core.internal.health;
