package org.anlan.plans.internal;

import java.util.List;
import java.util.Optional;
import org.anlan.api.Grade;
import org.anlan.api.plans.Activation;
import org.anlan.api.plans.PlanContent;

/** How the steps of a response read in the duty log. */
final class Narrative {
  private static final int SHOWN = 20;

  private Narrative() {}

  /** 启动《…》Ⅱ级响应 … */
  static String started(
      Activation now,
      PlanContent content,
      Occasion occasion,
      Optional<String> reason,
      Given given) {
    return "启动"
        + Wording.quoted(now.title())
        + Wording.response(now.level(), content.levels()).zh()
        + drill(now)
        + occasion.warning().map(w -> "。依据预警：" + w.headline()).orElse("")
        + occasion.incident().map(i -> "。关联事件：" + i.title()).orElse("")
        + tail(reason, given);
  }

  /** 《…》响应由Ⅲ级提升至Ⅱ级 … */
  static String moved(Grade from, Activation now, Optional<String> reason, Given given) {
    return Wording.quoted(now.title())
        + "响应由"
        + Wording.level(from)
        + (now.level().graverThan(from) ? "提升至" : "降至")
        + Wording.level(now.level())
        + drill(now)
        + tail(reason, given);
  }

  /** 《…》Ⅱ级响应结束 … */
  static String ended(Activation now, PlanContent content, Optional<String> reason, int withdrawn) {
    return Wording.quoted(now.title())
        + Wording.response(now.level(), content.levels()).zh()
        + "结束"
        + drill(now)
        + because(reason)
        + (withdrawn == 0 ? "" : "。撤回未完成任务 " + withdrawn + " 项")
        + "。";
  }

  /** Why tasks are taken back. */
  static String lowered(Grade from, Grade to) {
    return "响应由" + Wording.level(from) + "降至" + Wording.level(to);
  }

  private static String tail(Optional<String> reason, Given given) {
    return because(reason)
        + "。下达任务 "
        + given.issued()
        + " 项"
        + (given.withdrawn() == 0 ? "" : "，撤回未完成任务 " + given.withdrawn() + " 项")
        + unattended(given)
        + "。";
  }

  private static String unattended(Given given) {
    List<String> titles = given.standIns().stream().map(o -> o.action().title()).toList();
    if (titles.isEmpty()) {
      return "";
    }
    return "。其中 "
        + titles.size()
        + " 项措施无人承担，已交"
        + given.substitute().name()
        + "落实："
        + String.join("、", titles.subList(0, Math.min(SHOWN, titles.size())))
        + (titles.size() > SHOWN ? "等" : "");
  }

  private static String because(Optional<String> reason) {
    return reason.map(r -> "。事由：" + r).orElse("");
  }

  private static String drill(Activation now) {
    return now.drill() ? "（演练）" : "";
  }
}
