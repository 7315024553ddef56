/** Search over everything, by a Lucene index that follows the feed. */
package org.anlan.core.internal.search;
