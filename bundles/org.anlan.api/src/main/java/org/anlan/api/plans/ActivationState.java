package org.anlan.api.plans;

/** Whether a response runs. */
public enum ActivationState {
  RUNNING,
  ENDED
}
