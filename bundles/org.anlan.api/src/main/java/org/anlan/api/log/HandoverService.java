package org.anlan.api.log;

import java.util.Optional;
import org.anlan.api.Conflict;
import org.anlan.api.Forbidden;
import org.anlan.api.NotFound;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.osgi.annotation.versioning.ProviderType;

/** Handing shifts over. Steps throw {@link Conflict} (state) when the handover is elsewhere. */
@ProviderType
public interface HandoverService {
  /** Prepares one with everything that is open now; only one may be open at a time. */
  Handover prepare(NewHandover draft);

  /**
   * The incoming officer takes one matter.
   *
   * @throws Forbidden if the caller isn't the incoming officer
   */
  Handover accept(HandoverId id, Acceptance acceptance);

  /**
   * Signs in the caller's name: first the outgoing officer, then the incoming one, who can only
   * sign when every matter is accepted; matters opened since it was prepared are added first and
   * refuse the signature.
   */
  Handover sign(HandoverId id);

  /**
   * Adds the matters opened since it was prepared, so that they can be accepted; either of the two.
   */
  Handover refresh(HandoverId id);

  /** Gives it up; either of the two. */
  Handover cancel(HandoverId id);

  /** The handover, or empty. */
  Optional<Handover> find(HandoverId id);

  /** Handovers, newest first. */
  Page<Handover> list(Paging paging);

  /**
   * The handover.
   *
   * @throws NotFound if there is none
   */
  default Handover get(HandoverId id) {
    return find(id).orElseThrow(() -> NotFound.of(id));
  }
}
