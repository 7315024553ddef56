package org.anlan.plans.internal;

import static org.anlan.plans.internal.Samples.content;
import static org.anlan.plans.internal.Samples.levels;
import static org.anlan.plans.internal.Samples.trigger;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Grade;
import org.anlan.api.plans.ActivationId;
import org.anlan.api.plans.Level;
import org.anlan.api.plans.Match;
import org.anlan.api.plans.PlanId;
import org.anlan.api.plans.Signal;
import org.anlan.api.plans.Trigger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriggerMatcherTest {
  private static final List<Level> ALL = levels(Grade.values());
  private static final List<Trigger> RAIN =
      List.of(
          trigger(Grade.IV, Grade.IV, "11B03"),
          trigger(Grade.III, Grade.III, "11B03"),
          trigger(Grade.I, Grade.I, "11B03"));

  @ParameterizedTest
  @CsvSource({"IV, IV", "III, III", "II, III", "I, I"})
  void theGravestRowNotGraverThanTheWarningSpeaks(Grade warning, Grade level) {
    assertThat(match(rain(warning), plan("610103", RAIN, ALL)))
        .extracting(Match::level)
        .containsExactly(level);
  }

  @ParameterizedTest
  @CsvSource({"IV, false", "III, true", "I, true"})
  void aRowSpeaksFromItsGradeOn(Grade warning, boolean speaks) {
    List<Trigger> rows = List.of(trigger(Grade.III, Grade.II, "11B03"));
    assertThat(match(rain(warning), plan("610103", rows, ALL)).isEmpty()).isEqualTo(!speaks);
  }

  @ParameterizedTest
  @CsvSource({
    "11B03, 11B03, true",
    "11B, 11B03, true",
    "11b0, 11B03, true",
    "B03, 11B03, false",
    "11B03, 11B, false",
    "11B06, 11B03, false",
    "暴雨, 暴雨, true",
    "暴雨, 特大暴雨橙色预警, true",
    "大风, 暴雨, false",
    "rain, Heavy Rainstorm, true",
    "3级, 地质灾害3级, true",
    "' 暴雨 ', 暴雨, true"
  })
  void codesMatchByTheirBeginningWordsAnywhere(String wanted, String event, boolean matches) {
    Signal signal = new Signal(List.of(event), Optional.of(Grade.II), List.of("610103"), "碑林区");
    List<Trigger> rows = List.of(trigger(Grade.IV, Grade.IV, wanted));
    assertThat(match(signal, plan("610103", rows, ALL)).isEmpty()).isEqualTo(!matches);
  }

  @Test
  void withoutAGradeNothingIsProposed() {
    Signal signal = new Signal(List.of("11B03"), Optional.empty(), List.of("610103"), "碑林区");
    assertThat(match(signal, plan("610103", RAIN, ALL))).isEmpty();
  }

  @Test
  void onlyPlansOfTheDivisionsAreProposed() {
    Signal signal =
        new Signal(List.of("11B03"), Optional.of(Grade.I), List.of("610103001000", "610104"), "");
    assertThat(
            TriggerMatcher.match(
                signal,
                List.of(
                    plan("610103", RAIN, ALL),
                    plan("610103002000", RAIN, ALL),
                    plan("610104007000", RAIN, ALL),
                    plan(null, RAIN, ALL))))
        .extracting(Match::title)
        .containsExactlyInAnyOrder("610103防汛预案", "610104007000防汛预案", "null防汛预案");
  }

  @Test
  void aWarningWithoutDivisionsLeavesNoPlanOut() {
    Signal signal = new Signal(List.of("11B03"), Optional.of(Grade.I), List.of(), "");
    assertThat(match(signal, plan("610103", RAIN, ALL))).hasSize(1);
  }

  @Test
  void theGravestLevelComesFirst() {
    List<Trigger> lower = List.of(trigger(Grade.I, Grade.III, "11B03"));
    assertThat(
            TriggerMatcher.match(
                rain(Grade.I), List.of(plan("610100", lower, ALL), plan("610103", RAIN, ALL))))
        .extracting(Match::level)
        .containsExactly(Grade.I, Grade.III);
  }

  @Test
  void ofTwoRowsForTheSameWarningTheGraverLevelCounts() {
    List<Trigger> rows =
        List.of(trigger(Grade.II, Grade.III, "暴雨"), trigger(Grade.II, Grade.II, "11B03"));
    assertThat(match(rain(Grade.II), plan("610103", rows, ALL)))
        .extracting(Match::level)
        .containsExactly(Grade.II);
  }

  @Test
  void aLevelThePlanDoesNotHaveGivesTheNextGraverOne() {
    List<Trigger> rows = List.of(trigger(Grade.III, Grade.III, "11B03"));
    Match graver =
        match(rain(Grade.III), plan("610103", rows, levels(Grade.I, Grade.II, Grade.IV))).get(0);
    assertThat(graver.level()).isEqualTo(Grade.II);
    assertThat(graver.reason().zh()).contains("规定黄色预警启动Ⅲ级响应，但预案无此级别，取Ⅱ级响应");
    Match only = match(rain(Grade.III), plan("610103", rows, levels(Grade.IV))).get(0);
    assertThat(only.level()).isEqualTo(Grade.IV);
  }

  @Test
  void saysWhyInWords() {
    Match match = match(rain(Grade.II), plan("610103", orange(), ALL)).get(0);
    assertThat(match.reason().zh()).isEqualTo("橙色暴雨预警（11B03），覆盖碑林区；预案《610103防汛预案》规定橙色预警启动Ⅱ级响应");
    assertThat(match.reason().en())
        .isEqualTo(
            "Orange Rainstorm warning (11B03) for 碑林区; the plan “610103防汛预案” says that orange"
                + " warnings start its level II response");
  }

  @Test
  void doesNotSayTwiceWhatTheNameSays() {
    Signal signal =
        new Signal(List.of("暴雨橙色预警信号"), Optional.of(Grade.II), List.of("610103"), "碑林区");
    List<Trigger> rows =
        List.of(new Trigger(List.of("暴雨"), Grade.III, Grade.III, Optional.of("自拟，文件未分级")));
    assertThat(match(signal, plan("610103", rows, ALL)).get(0).reason().zh())
        .isEqualTo("橙色暴雨预警，覆盖碑林区；预案《610103防汛预案》规定黄色及以上预警启动Ⅲ级响应（自拟，文件未分级）");
  }

  @Test
  void callsTheLevelAsThePlanDoes() {
    List<Level> own = List.of(new Level(Grade.II, "4级", Optional.empty()));
    assertThat(match(rain(Grade.II), plan("610103", orange(), own)).get(0).reason().zh())
        .endsWith("启动Ⅱ级响应（4级）");
  }

  @Test
  void namesTheResponseThatRuns() {
    ActivationId running = new ActivationId(UUID.randomUUID());
    TriggerMatcher.Candidate plan =
        new TriggerMatcher.Candidate(
            new PlanId(UUID.randomUUID()),
            "防汛预案",
            Optional.of("610103"),
            content(null, ALL, RAIN, List.of()),
            Optional.of(running));
    assertThat(match(rain(Grade.I), plan))
        .extracting(Match::running)
        .containsExactly(Optional.of(running));
  }

  private static List<Trigger> orange() {
    return List.of(trigger(Grade.II, Grade.II, "11B03"));
  }

  private static Signal rain(Grade grade) {
    return new Signal(
        List.of("11B03", "Rainstorm", "暴雨"), Optional.of(grade), List.of("610103000000"), "碑林区");
  }

  private static List<Match> match(Signal signal, TriggerMatcher.Candidate plan) {
    return TriggerMatcher.match(signal, List.of(plan));
  }

  private static TriggerMatcher.Candidate plan(
      String division, List<Trigger> rows, List<Level> levels) {
    return new TriggerMatcher.Candidate(
        new PlanId(UUID.randomUUID()),
        division + "防汛预案",
        Optional.ofNullable(division),
        content(null, levels, rows, List.of()),
        Optional.empty());
  }
}
