package org.anlan.warnings.internal.rest;

import java.util.Optional;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.anlan.api.warnings.Acknowledgement;
import org.anlan.core.web.Bodies;

/** What both resources have in common. */
final class Files {
  private Files() {}

  /** A file from outside: to be saved, never to be shown by the browser itself. */
  static Response attached(byte[] file, String name, String type) {
    return Response.ok(file, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  /** What a body says that may be left out. */
  static Acknowledgement said(byte[] body) {
    return Bodies.optional(body, Acknowledgement.class)
        .orElseGet(() -> new Acknowledgement(Optional.empty()));
  }
}
