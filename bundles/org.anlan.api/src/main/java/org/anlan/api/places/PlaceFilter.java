package org.anlan.api.places;

import java.util.Optional;
import org.anlan.api.roster.UnitId;

/**
 * Which places are wanted.
 *
 * @param bbox {@code west,south,east,north} in degrees, as in RFC 7946
 */
public record PlaceFilter(
    Optional<String> kind,
    Optional<String> code,
    Optional<UnitId> unitId,
    Optional<String> bbox,
    Optional<String> q) {}
