package org.anlan.core.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What query parameters a method reads by {@link Queries}, for the OpenAPI document. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Queried {
  /** The record whose components are the parameters; {@code Void} for none but the page's. */
  Class<?> value() default Void.class;

  /** Whether {@code limit} and {@code after} are read too. */
  boolean paged() default false;
}
