package org.anlan.core.schema;

/**
 * Is registered once the tables of a persistence unit are as its bundle needs them, with the unit's
 * name as the service property {@code unit}; whoever touches those tables references it.
 */
public interface SchemaReady {
  /** The persistence unit's name. */
  String unit();
}
