package org.anlan.core.internal.web;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.http.context.ServletContextHelper;

/** Lets the stream and the health lie beside the JAX-RS application, below the same base. */
@Component(
    service = ServletContextHelper.class,
    property = {
      "osgi.http.whiteboard.context.name=anlan-stream",
      "osgi.http.whiteboard.context.path=" + ApiApplication.BASE
    })
public final class StreamContext extends ServletContextHelper {
  /** Finds this one. */
  static final String OURS = "(osgi.http.whiteboard.context.name=anlan-stream)";
}
