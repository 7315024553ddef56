package org.anlan.console.core.line;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts what the machine's authorities vouch for under the server's name, and the one certificate
 * a person has trusted there. Once a person has, only that one counts: another is a change that a
 * person must see.
 */
public final class Trust extends X509ExtendedTrustManager {
  private final X509ExtendedTrustManager authorities;
  private final Optional<String> trusted;

  private Trust(X509ExtendedTrustManager authorities, Optional<String> trusted) {
    this.authorities = authorities;
    this.trusted = trusted;
  }

  /** A context that trusts the authorities and this fingerprint. */
  public static SSLContext context(Optional<String> fingerprint) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Trust(authorities(), fingerprint)}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    ServerCertificate shown = ServerCertificate.of(chain[0], trusted);
    if (trusted.isPresent()) {
      if (!trusted.get().equals(shown.fingerprint())) {
        throw new Untrusted(shown);
      }
      chain[0].checkValidity();
      return;
    }
    try {
      authorities.checkServerTrusted(chain, type, engine);
    } catch (CertificateException e) {
      Untrusted untrusted = new Untrusted(shown);
      untrusted.initCause(e);
      throw untrusted;
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    authorities.checkServerTrusted(chain, type, socket);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    authorities.checkServerTrusted(chain, type);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    authorities.checkClientTrusted(chain, type, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    authorities.checkClientTrusted(chain, type, engine);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    authorities.checkClientTrusted(chain, type);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return authorities.getAcceptedIssuers();
  }

  private static X509ExtendedTrustManager authorities() throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((KeyStore) null);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509ExtendedTrustManager extended) {
        return extended;
      }
    }
    throw new IllegalStateException("this Java has no trust manager");
  }
}
