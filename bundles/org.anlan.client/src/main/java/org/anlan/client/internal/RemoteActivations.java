package org.anlan.client.internal;

import java.util.Optional;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.plans.Activation;
import org.anlan.api.plans.ActivationFilter;
import org.anlan.api.plans.ActivationId;
import org.anlan.api.plans.ActivationService;
import org.anlan.api.plans.Ending;
import org.anlan.api.plans.NewActivation;
import org.anlan.api.plans.NewLevel;
import org.anlan.api.plans.PlanId;

/** ActivationService over the line. */
public final class RemoteActivations implements ActivationService {
  private final Http http;

  /** Over this line. */
  public RemoteActivations(Http http) {
    this.http = http;
  }

  @Override
  public Activation start(PlanId id, NewActivation draft) {
    return http.post("plans/" + id.value() + "/activations", draft, Types.of(Activation.class));
  }

  @Override
  public Activation level(ActivationId id, NewLevel draft) {
    return http.post(at(id) + "/level", draft, Types.of(Activation.class));
  }

  @Override
  public Activation end(ActivationId id, Ending draft) {
    return http.post(at(id) + "/end", draft, Types.of(Activation.class));
  }

  @Override
  public Optional<Activation> find(ActivationId id) {
    return http.find(at(id), Types.of(Activation.class));
  }

  @Override
  public Page<Activation> list(ActivationFilter filter, Paging paging) {
    return http.get(Types.query("activations", filter, paging), Types.page(Activation.class));
  }

  private static String at(ActivationId id) {
    return "activations/" + id.value();
  }
}
