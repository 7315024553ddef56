package org.anlan.client.internal;

import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonDraft;
import org.anlan.api.roster.PersonFilter;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.PersonService;

/** PersonService over the line. */
public final class RemotePersons
    extends RemoteCollection<PersonId, Person, PersonDraft, PersonFilter> implements PersonService {
  /** Over this line. */
  public RemotePersons(Http http) {
    super(http, "roster/persons", Person.class);
  }
}
