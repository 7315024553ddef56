package org.anlan.resources.internal.rest;

import javax.ws.rs.Path;
import org.anlan.api.resources.Item;
import org.anlan.api.resources.ItemDraft;
import org.anlan.api.resources.ItemFilter;
import org.anlan.api.resources.ItemId;
import org.anlan.api.resources.ItemService;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Answers;
import org.anlan.core.web.EntityResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /resources/items}. */
@Component(service = ItemResource.class)
@JaxrsResource
@AnlanApi
@Path("resources/items")
public final class ItemResource extends EntityResource<ItemId, Item, ItemDraft, ItemFilter> {
  @Activate
  public ItemResource(@Reference ItemService service, @Reference Answers answers) {
    super("resources/items", service, answers, ItemId::new, ItemFilter.class);
  }
}
