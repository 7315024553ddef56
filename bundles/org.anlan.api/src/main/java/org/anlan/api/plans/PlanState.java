package org.anlan.api.plans;

/** How far a plan is. */
public enum PlanState {
  /** No version approved yet. */
  DRAFT,
  /** Has an approved version and can be started. */
  APPROVED,
  /** Out of use; can't be started any more. */
  RETIRED
}
