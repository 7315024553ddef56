package org.anlan.console.internal.roster;

import java.time.Instant;
import java.util.Optional;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.Post;
import org.anlan.api.roster.Schedule;

/**
 * Somebody's turn on a schedule.
 *
 * @param replaces for whom, if the person stands in
 */
record Turn(
    Schedule schedule,
    Post post,
    PersonId person,
    Optional<PersonId> replaces,
    Instant from,
    Instant to) {}
