package org.anlan.api.roster;

import java.util.List;
import java.util.Optional;
import org.anlan.api.Party;
import org.osgi.annotation.versioning.ProviderType;

/** Answers about the roster as a whole; no rights needed beyond being somebody. */
@ProviderType
public interface RosterService {
  /** Whom the selector means now; empty if nobody, which a caller must not pass over in silence. */
  List<Assignee> resolve(Selector selector);

  /** The party with its name and unit, or empty if it is unknown. */
  Optional<Assignee> describe(Party party);

  /**
   * The people behind a party: a position's holders, a team's members, a unit's position holders.
   */
  List<Person> people(Party party);

  /** All parties through which tasks reach this person: itself, its positions and teams. */
  List<Party> partiesOf(PersonId person);
}
