package org.anlan.client.internal;

import java.util.List;
import java.util.Optional;
import org.anlan.api.roster.ScheduleId;
import org.anlan.api.roster.Swap;
import org.anlan.api.roster.SwapAnswer;
import org.anlan.api.roster.SwapDraft;
import org.anlan.api.roster.SwapId;
import org.anlan.api.roster.SwapService;

/** SwapService over the line. */
public final class RemoteSwaps implements SwapService {
  private final Http http;

  /** Over this line. */
  public RemoteSwaps(Http http) {
    this.http = http;
  }

  @Override
  public List<Swap> list(ScheduleId schedule) {
    return http.list(of(schedule), Swap.class);
  }

  @Override
  public Optional<Swap> find(ScheduleId schedule, SwapId id) {
    return http.find(of(schedule) + "/" + id.value(), Types.of(Swap.class));
  }

  @Override
  public Swap ask(ScheduleId schedule, SwapDraft draft) {
    return http.post(of(schedule), draft, Types.of(Swap.class));
  }

  @Override
  public Swap accept(ScheduleId schedule, SwapId id, SwapAnswer answer) {
    return answered(schedule, id, "accept", answer);
  }

  @Override
  public Swap refuse(ScheduleId schedule, SwapId id, SwapAnswer answer) {
    return answered(schedule, id, "refuse", answer);
  }

  @Override
  public Swap withdraw(ScheduleId schedule, SwapId id) {
    return answered(schedule, id, "withdraw", new SwapAnswer(Optional.empty()));
  }

  private Swap answered(ScheduleId schedule, SwapId id, String how, SwapAnswer answer) {
    return http.post(of(schedule) + "/" + id.value() + "/" + how, answer, Types.of(Swap.class));
  }

  private static String of(ScheduleId schedule) {
    return "roster/schedules/" + schedule.value() + "/swaps";
  }
}
