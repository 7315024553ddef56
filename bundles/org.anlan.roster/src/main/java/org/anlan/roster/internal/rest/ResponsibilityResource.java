package org.anlan.roster.internal.rest;

import javax.ws.rs.Path;
import org.anlan.api.roster.Responsibility;
import org.anlan.api.roster.ResponsibilityDraft;
import org.anlan.api.roster.ResponsibilityFilter;
import org.anlan.api.roster.ResponsibilityId;
import org.anlan.api.roster.ResponsibilityService;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Answers;
import org.anlan.core.web.EntityResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /roster/responsibilities}. */
@Component(service = ResponsibilityResource.class)
@JaxrsResource
@AnlanApi
@Path("roster/responsibilities")
public final class ResponsibilityResource
    extends EntityResource<
        ResponsibilityId, Responsibility, ResponsibilityDraft, ResponsibilityFilter> {
  /** These responsibilities. */
  @Activate
  public ResponsibilityResource(
      @Reference ResponsibilityService service, @Reference Answers answers) {
    super(
        "roster/responsibilities",
        service,
        answers,
        ResponsibilityId::new,
        ResponsibilityFilter.class);
  }
}
