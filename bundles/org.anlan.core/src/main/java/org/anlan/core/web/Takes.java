package org.anlan.core.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a resource method takes in its body, for the OpenAPI document, where its parameter doesn't
 * say so because the method reads the body itself.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Takes {
  /** What the body is. */
  Class<?> value();

  /** Whether it may be left out. */
  boolean optional() default true;
}
