package org.anlan.client.internal;

import org.anlan.api.roster.Responsibility;
import org.anlan.api.roster.ResponsibilityDraft;
import org.anlan.api.roster.ResponsibilityFilter;
import org.anlan.api.roster.ResponsibilityId;
import org.anlan.api.roster.ResponsibilityService;

/** ResponsibilityService over the line. */
public final class RemoteResponsibilities
    extends RemoteCollection<
        ResponsibilityId, Responsibility, ResponsibilityDraft, ResponsibilityFilter>
    implements ResponsibilityService {
  /** Over this line. */
  public RemoteResponsibilities(Http http) {
    super(http, "roster/responsibilities", Responsibility.class);
  }
}
