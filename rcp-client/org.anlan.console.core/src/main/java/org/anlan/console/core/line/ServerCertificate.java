package org.anlan.console.core.line;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a server showed, for a person to compare.
 *
 * @param fingerprint SHA-256 over it, upper-case hex pairs with colons
 * @param trustedBefore the fingerprint a person trusted there earlier: then it was changed
 */
public record ServerCertificate(
    String subject,
    String issuer,
    Instant notBefore,
    Instant notAfter,
    String fingerprint,
    Optional<String> trustedBefore) {

  static ServerCertificate of(X509Certificate shown, Optional<String> trustedBefore)
      throws CertificateEncodingException {
    return new ServerCertificate(
        shown.getSubjectX500Principal().getName(),
        shown.getIssuerX500Principal().getName(),
        shown.getNotBefore().toInstant(),
        shown.getNotAfter().toInstant(),
        fingerprint(shown.getEncoded()),
        trustedBefore);
  }

  private static String fingerprint(byte[] encoded) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(encoded);
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
