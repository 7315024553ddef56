package org.anlan.api.places;

import org.anlan.api.EntityService;
import org.osgi.annotation.versioning.ProviderType;

/** The places of the district. */
@ProviderType
public interface PlaceService extends EntityService<PlaceId, Place, PlaceDraft, PlaceFilter> {}
