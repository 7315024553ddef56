package org.anlan.client.internal;

import java.util.Map;
import java.util.Optional;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.log.Acceptance;
import org.anlan.api.log.Handover;
import org.anlan.api.log.HandoverId;
import org.anlan.api.log.HandoverService;
import org.anlan.api.log.NewHandover;

/** HandoverService over the line. */
public final class RemoteHandovers implements HandoverService {
  private final Http http;

  /** Over this line. */
  public RemoteHandovers(Http http) {
    this.http = http;
  }

  @Override
  public Handover prepare(NewHandover draft) {
    return http.post("log/handovers", draft, Types.of(Handover.class));
  }

  @Override
  public Handover accept(HandoverId id, Acceptance acceptance) {
    return http.post(at(id) + "/accept", acceptance, Types.of(Handover.class));
  }

  @Override
  public Handover sign(HandoverId id) {
    return http.post(at(id) + "/sign", Map.of(), Types.of(Handover.class));
  }

  @Override
  public Handover refresh(HandoverId id) {
    return http.post(at(id) + "/refresh", Map.of(), Types.of(Handover.class));
  }

  @Override
  public Handover cancel(HandoverId id) {
    return http.post(at(id) + "/cancel", Map.of(), Types.of(Handover.class));
  }

  @Override
  public Optional<Handover> find(HandoverId id) {
    return http.find(at(id), Types.of(Handover.class));
  }

  @Override
  public Page<Handover> list(Paging paging) {
    return http.get(Types.query("log/handovers", Map.of(), paging), Types.page(Handover.class));
  }

  private static String at(HandoverId id) {
    return "log/handovers/" + id.value();
  }
}
