package org.anlan.api;

import java.util.UUID;

/**
 * The typed identity of an entity: a UUID of version 7, written as its plain string on the wire.
 */
public interface Id {
  /** The identity itself, never null. */
  UUID value();
}
