package org.anlan.api.roster;

import org.anlan.api.EntityService;
import org.osgi.annotation.versioning.ProviderType;

/** The people of the roster. */
@ProviderType
public interface PersonService extends EntityService<PersonId, Person, PersonDraft, PersonFilter> {}
