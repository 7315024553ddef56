package org.anlan.plans.internal.persistence;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tables of this domain together. */
@Component(service = PlanStore.class)
public record PlanStore(PlanRows plans, VersionRows versions, ActivationRows activations) {
  @Activate
  public PlanStore(
      @Reference PlanRows plans,
      @Reference VersionRows versions,
      @Reference ActivationRows activations) {
    this.plans = plans;
    this.versions = versions;
    this.activations = activations;
  }
}
