package org.anlan.resources.internal.rest;

import javax.ws.rs.Path;
import org.anlan.api.resources.Lot;
import org.anlan.api.resources.LotDraft;
import org.anlan.api.resources.LotFilter;
import org.anlan.api.resources.LotId;
import org.anlan.api.resources.LotService;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Answers;
import org.anlan.core.web.EntityResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /resources/lots}. */
@Component(service = LotResource.class)
@JaxrsResource
@AnlanApi
@Path("resources/lots")
public final class LotResource extends EntityResource<LotId, Lot, LotDraft, LotFilter> {
  @Activate
  public LotResource(@Reference LotService service, @Reference Answers answers) {
    super("resources/lots", service, answers, LotId::new, LotFilter.class);
  }
}
