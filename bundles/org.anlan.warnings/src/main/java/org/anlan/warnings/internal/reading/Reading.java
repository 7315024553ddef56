package org.anlan.warnings.internal.reading;

import java.util.List;
import java.util.Optional;
import org.anlan.api.Fault;
import org.w3c.dom.Document;

/**
 * What came of a file.
 *
 * @param message what it says; empty if it has a fault
 * @param document of an XML file that has none, so that its signature can be looked at
 * @param readable whether it could be read at all: as XML, or as JSON where it says it is
 */
public record Reading(
    Optional<Message> message, Optional<Document> document, List<Fault> faults, boolean readable) {
  public Reading {
    faults = List.copyOf(faults);
  }

  static Reading good(Message message, Optional<Document> document) {
    return new Reading(Optional.of(message), document, List.of(), true);
  }

  static Reading bad(List<Fault> faults) {
    return new Reading(Optional.empty(), Optional.empty(), faults, true);
  }

  static Reading unreadable(Fault fault) {
    return new Reading(Optional.empty(), Optional.empty(), List.of(fault), false);
  }
}
