package org.anlan.console.core.line;

import java.security.cert.CertificateException;
import java.util.Optional;

/** Nobody vouches for the certificate that a server showed: a person must decide. */
public final class Untrusted extends CertificateException {
  private static final long serialVersionUID = 1L;

  private final transient ServerCertificate certificate;

  Untrusted(ServerCertificate certificate) {
    super("not trusted: " + certificate.fingerprint());
    this.certificate = certificate;
  }

  /** The one behind a failure of the line, if that is what it failed of. */
  public static Optional<ServerCertificate> in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Untrusted untrusted) {
        return Optional.of(untrusted.certificate);
      }
    }
    return Optional.empty();
  }
}
