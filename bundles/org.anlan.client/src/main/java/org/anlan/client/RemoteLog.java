package org.anlan.client;

import org.anlan.api.log.DutyLogService;
import org.anlan.api.log.LogEntry;
import org.anlan.api.log.NewLogEntry;

/** The duty log over the line: what is written has its number at once. */
public interface RemoteLog extends DutyLogService {
  /** Writes an entry and gives it as it stands in the chain. */
  LogEntry write(NewLogEntry entry);
}
