package org.anlan.client.internal;

import org.anlan.api.places.Place;
import org.anlan.api.places.PlaceDraft;
import org.anlan.api.places.PlaceFilter;
import org.anlan.api.places.PlaceId;
import org.anlan.api.places.PlaceService;

/** PlaceService over the line. */
public final class RemotePlaces extends RemoteCollection<PlaceId, Place, PlaceDraft, PlaceFilter>
    implements PlaceService {
  /** Over this line. */
  public RemotePlaces(Http http) {
    super(http, "places", Place.class);
  }
}
