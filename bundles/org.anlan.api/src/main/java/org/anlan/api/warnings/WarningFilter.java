package org.anlan.api.warnings;

import java.util.Optional;
import org.anlan.api.Grade;

/**
 * Which warnings are wanted; the list is newest first.
 *
 * @param acknowledged only those somebody has acknowledged, or nobody has
 * @param division only those for this division, one above or one below it
 */
public record WarningFilter(
    Optional<WarningState> state,
    Optional<WarningStatus> status,
    Optional<Grade> grade,
    Optional<Boolean> acknowledged,
    Optional<String> identifier,
    Optional<String> division,
    Optional<String> q) {}
