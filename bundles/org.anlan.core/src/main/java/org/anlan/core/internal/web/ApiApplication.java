package org.anlan.core.internal.web;

import javax.ws.rs.core.Application;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsApplicationBase;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsName;

/**
 * The suite's own REST application; plugins have one each, which may say {@code anlan.api=true}
 * too.
 */
@Component(service = Application.class, property = "anlan.api:Boolean=true")
@JaxrsApplicationBase(ApiApplication.BASE)
@JaxrsName(ApiApplication.NAME)
public final class ApiApplication extends Application {
  /** Where the API lies. */
  public static final String BASE = "/api/v1";

  /** The application's name. */
  static final String NAME = "api";

  /** Applications that speak as the suite does: its own and those of plugins that wish so. */
  static final String OURS = "(anlan.api=true)";
}
