package org.anlan.resources.internal.rest;

import javax.ws.rs.Path;
import org.anlan.api.resources.Store;
import org.anlan.api.resources.StoreDraft;
import org.anlan.api.resources.StoreFilter;
import org.anlan.api.resources.StoreId;
import org.anlan.api.resources.StoreService;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Answers;
import org.anlan.core.web.EntityResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /resources/stores}. */
@Component(service = StoreResource.class)
@JaxrsResource
@AnlanApi
@Path("resources/stores")
public final class StoreResource extends EntityResource<StoreId, Store, StoreDraft, StoreFilter> {
  @Activate
  public StoreResource(@Reference StoreService service, @Reference Answers answers) {
    super("resources/stores", service, answers, StoreId::new, StoreFilter.class);
  }
}
