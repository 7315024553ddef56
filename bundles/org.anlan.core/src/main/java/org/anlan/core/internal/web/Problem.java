package org.anlan.core.internal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Fault;
import org.anlan.api.Text;

/**
 * A problem document (RFC 9457).
 *
 * @param type a stable URI, the same for every problem of its kind
 * @param detail in the language the caller asked for
 * @param text the same in both languages
 * @param errors every fault of the input, when it is the input's
 * @param current what is there now, when the request doesn't fit it
 * @param request names the request in the runtime's log
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
    String type,
    String title,
    int status,
    String detail,
    Text text,
    List<Fault> errors,
    Optional<Object> current,
    Optional<String> request) {
  /** The media type. */
  static final String MEDIA = "application/problem+json";
}
