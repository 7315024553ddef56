package org.anlan.places.internal.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.anlan.api.Page;
import org.anlan.api.places.Place;
import org.anlan.api.places.PlaceDraft;
import org.anlan.api.places.PlaceFilter;
import org.anlan.api.places.PlaceId;
import org.anlan.api.places.PlaceService;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Answers;
import org.anlan.core.web.EntityResource;
import org.anlan.core.web.Queried;
import org.anlan.core.web.Queries;
import org.anlan.json.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/** {@code /places}, as entities or as a GeoJSON feature collection. */
@Component(service = PlaceResource.class)
@JaxrsResource
@AnlanApi
@Path("places")
public final class PlaceResource extends EntityResource<PlaceId, Place, PlaceDraft, PlaceFilter> {
  private static final String GEO_JSON = "application/geo+json";
  private final PlaceService places;

  @Activate
  public PlaceResource(@Reference PlaceService places, @Reference Answers answers) {
    super("places", places, answers, PlaceId::new, PlaceFilter.class);
    this.places = places;
  }

  /**
   * One page of places with a shape, as RFC 7946 has it; {@code next} is the following page's
   * cursor.
   */
  @GET
  @Produces(GEO_JSON + ";qs=0.5") // who accepts anything gets entities
  @Queried(value = PlaceFilter.class, paged = true)
  public Response features(@Context UriInfo uri) {
    Queries<PlaceFilter> query = Queries.of(uri, PlaceFilter.class);
    Page<Place> page = places.list(query.filter(), query.paging());
    Map<String, Object> collection = new LinkedHashMap<>();
    collection.put("type", "FeatureCollection");
    collection.put("features", features(page));
    collection.put("seq", page.seq());
    page.next().ifPresent(next -> collection.put("next", next));
    return Response.ok(Json.write(collection), GEO_JSON).build();
  }

  private static List<Map<String, Object>> features(Page<Place> page) {
    return page.items().stream()
        .filter(place -> place.geometry().isPresent())
        .map(PlaceResource::feature)
        .toList();
  }

  private static Map<String, Object> feature(Place place) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("kind", place.kind());
    properties.put("name", place.name());
    place.code().ifPresent(code -> properties.put("code", code));
    properties.put("version", place.stamp().version());
    properties.put("attributes", place.attributes());
    Map<String, Object> feature = new LinkedHashMap<>();
    feature.put("type", "Feature");
    feature.put("id", place.id());
    feature.put("geometry", place.geometry().orElseThrow());
    feature.put("properties", properties);
    return feature;
  }
}
