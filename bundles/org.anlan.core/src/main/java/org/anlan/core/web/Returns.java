package org.anlan.core.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a resource method that returns a {@code Response} has in it, for the OpenAPI document; where
 * the method returns the thing itself, nothing need be said.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Returns {
  /** What the body is; {@code Void} for none. */
  Class<?> value();

  /** Whether it is a page, or a list, of these. */
  Many many() default Many.ONE;

  /** The status when all goes well. */
  int status() default 200;

  /** How many of them. */
  enum Many {
    ONE,
    LIST,
    PAGE
  }
}
