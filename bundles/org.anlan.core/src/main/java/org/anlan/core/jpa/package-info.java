/**
 * What the persistence package of every domain stands on: a row, its repository, and converters.
 *
 * <p>A domain's {@code META-INF/persistence.xml} lists {@link org.anlan.core.jpa.Row}, {@link
 * org.anlan.core.jpa.InstantColumn} and its converters as classes beside its entities. Rows are
 * values: what a repository returns is detached, nothing is saved but by {@link
 * org.anlan.core.jpa.Rows#insert} and {@link org.anlan.core.jpa.Rows#change}, and collections in a
 * row must be fetched eagerly.
 */
@Export
@Version("1.0.0")
package org.anlan.core.jpa;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
