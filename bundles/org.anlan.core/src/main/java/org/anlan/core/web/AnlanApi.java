package org.anlan.core.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Makes a resource part of the application at {@code /api/v1}; it is not served before sign-in,
 * wire form and problem documents are there.
 */
@ComponentPropertyType
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface AnlanApi {
  /** The application. */
  String osgi_jaxrs_application_select() default "(osgi.jaxrs.name=api)";

  /** What must be there first. */
  String[] osgi_jaxrs_extension_select() default {
    "(osgi.jaxrs.name=anlan-json)",
    "(osgi.jaxrs.name=anlan-sign-in)",
    "(osgi.jaxrs.name=anlan-problems)"
  };
}
