package org.anlan.roster.internal.rest;

import javax.ws.rs.Path;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonDraft;
import org.anlan.api.roster.PersonFilter;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.PersonService;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Answers;
import org.anlan.core.web.EntityResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /roster/persons}. */
@Component(service = PersonResource.class)
@JaxrsResource
@AnlanApi
@Path("roster/persons")
public final class PersonResource
    extends EntityResource<PersonId, Person, PersonDraft, PersonFilter> {
  /** These persons. */
  @Activate
  public PersonResource(@Reference PersonService service, @Reference Answers answers) {
    super("roster/persons", service, answers, PersonId::new, PersonFilter.class);
  }
}
