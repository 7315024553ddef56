package org.anlan.core.internal.web;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Returns;
import org.anlan.json.Json;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The description of all resources of the suite's own application. */
@Component(service = OpenApiResource.class)
@JaxrsResource
@AnlanApi
@Path("openapi.json")
public final class OpenApiResource {
  private static final Logger LOG = LoggerFactory.getLogger(OpenApiResource.class);
  private static final String OURS =
      "(&(osgi.jaxrs.resource=true)(osgi.jaxrs.application.select=*osgi.jaxrs.name=api*))";
  private final BundleContext context;
  private volatile Described last = new Described(Set.of(), new byte[0]);

  /** A document and the services it describes. */
  private record Described(Set<Long> services, byte[] document) {}

  /** The resources in this framework. */
  @Activate
  public OpenApiResource(BundleContext context) {
    this.context = context;
  }

  /** The OpenAPI document. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Returns(Object.class)
  public Response document() throws InvalidSyntaxException {
    ServiceReference<?>[] found = context.getAllServiceReferences(null, OURS);
    ServiceReference<?>[] resources = found == null ? new ServiceReference<?>[0] : found;
    Set<Long> services = new TreeSet<>();
    for (ServiceReference<?> resource : resources) {
      services.add((Long) resource.getProperty(Constants.SERVICE_ID));
    }
    if (!services.equals(last.services())) {
      last = new Described(services, describe(resources));
    }
    return Response.ok(last.document()).type(MediaType.APPLICATION_JSON).build();
  }

  private byte[] describe(ServiceReference<?>... resources) {
    Set<Class<?>> classes = new LinkedHashSet<>();
    for (ServiceReference<?> resource : resources) {
      String name = ((String[]) resource.getProperty(Constants.OBJECTCLASS))[0];
      try {
        classes.add(resource.getBundle().loadClass(name));
      } catch (ClassNotFoundException e) {
        LOG.warn("{} is not described", name, e);
      }
    }
    return Json.write(OpenApi.of(classes, context.getBundle().getVersion().toString()));
  }
}
