package org.anlan.client.internal;

import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.roster.DutyModeDraft;
import org.anlan.api.roster.DutyModeFilter;
import org.anlan.api.roster.DutyModeService;
import org.anlan.api.roster.DutyModeSwitch;

/** DutyModeService over the line. */
public final class RemoteDutyModes implements DutyModeService {
  private static final String PATH = "roster/duty-modes";
  private final Http http;

  /** Over this line. */
  public RemoteDutyModes(Http http) {
    this.http = http;
  }

  @Override
  public Page<DutyModeSwitch> list(DutyModeFilter filter, Paging paging) {
    return http.get(Types.query(PATH, filter, paging), Types.page(DutyModeSwitch.class));
  }

  @Override
  public DutyModeSwitch switchTo(DutyModeDraft draft) {
    return http.post(PATH, draft, Types.of(DutyModeSwitch.class));
  }
}
