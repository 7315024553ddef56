/** What is open, gathered from every domain. */
package org.anlan.core.internal.matters;
