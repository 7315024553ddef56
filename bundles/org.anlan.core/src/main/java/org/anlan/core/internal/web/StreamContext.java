package org.anlan.core.internal.web;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.context.ServletContextHelper;

/**
 * Lets the stream and the health lie beside the JAX-RS application, below the same base.
 *
 * <p>It comes after the application's own context. The JAX-RS whiteboard registers that one on the
 * thread on which Pax Web changes its configuration; a context that comes on another thread
 * meanwhile locks that thread out while it waits for it, and the start stands still for ever.
 */
@Component(
    service = ServletContextHelper.class,
    property = {
      "osgi.http.whiteboard.context.name=anlan-stream",
      "osgi.http.whiteboard.context.path=" + ApiApplication.BASE
    })
public final class StreamContext extends ServletContextHelper {
  /** Finds this one. */
  static final String OURS = "(osgi.http.whiteboard.context.name=anlan-stream)";

  private static final String THAT_OF_THE_APPLICATION =
      "(osgi.http.whiteboard.context.name=context.for" + ApiApplication.NAME + ")";

  /** After that of the application. */
  @Activate
  public StreamContext(
      @Reference(target = THAT_OF_THE_APPLICATION) ServletContextHelper application) {}
}
