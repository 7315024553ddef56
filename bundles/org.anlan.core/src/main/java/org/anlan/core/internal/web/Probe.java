package org.anlan.core.internal.web;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Asks this server something over its own line: whether the application answers, not only whether
 * its parts are there. While the whiteboard puts it together anew, requests fail.
 */
final class Probe {
  private static final int PATIENCE_MILLIS = 1_500;

  /** Signs nobody in, and is no attempt to. */
  private static final byte[] QUESTION = "{}".getBytes(StandardCharsets.UTF_8);

  private Probe() {}

  /** Whether the application refuses the question in its own words, at the first of these. */
  static boolean answers(Object endpoints) {
    return first(endpoints).map(Probe::asked).orElse(false);
  }

  /** Where to ask: plain before encrypted; a server on all addresses is asked on loopback. */
  static Optional<URI> first(Object endpoints) {
    return texts(endpoints)
        .filter(text -> text.startsWith("http"))
        .sorted()
        .map(text -> text.replaceFirst("//(0\\.0\\.0\\.0|\\[?::]?)(?=[:/])", "//127.0.0.1"))
        .map(text -> URI.create(text.replaceFirst("/+$", "") + ApiApplication.BASE + "/session"))
        .findFirst();
  }

  private static Stream<String> texts(Object endpoints) {
    if (endpoints instanceof String[] all) {
      return Stream.of(all);
    }
    if (endpoints instanceof Collection<?> all) {
      return all.stream().map(String::valueOf);
    }
    return Stream.ofNullable(endpoints).map(String::valueOf);
  }

  private static boolean asked(URI where) {
    try {
      HttpURLConnection line = (HttpURLConnection) where.toURL().openConnection();
      try {
        return asked(line);
      } finally {
        line.disconnect();
      }
    } catch (IOException | GeneralSecurityException e) {
      return false;
    }
  }

  private static boolean asked(HttpURLConnection line)
      throws IOException, GeneralSecurityException {
    if (line instanceof HttpsURLConnection secure) {
      // Nothing secret is said, and nothing that is answered is believed but its kind.
      secure.setSSLSocketFactory(anyone().getSocketFactory());
      secure.setHostnameVerifier((name, session) -> true);
    }
    line.setConnectTimeout(PATIENCE_MILLIS);
    line.setReadTimeout(PATIENCE_MILLIS);
    line.setRequestMethod("POST");
    line.setRequestProperty("Content-Type", "application/json");
    line.setDoOutput(true);
    try (OutputStream out = line.getOutputStream()) {
      out.write(QUESTION);
    }
    return line.getResponseCode() >= 400
        && String.valueOf(line.getContentType()).startsWith("application/problem+json");
  }

  private static SSLContext anyone() throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new Trusting()}, new SecureRandom());
    return context;
  }

  private static final class Trusting implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {
      // asks only itself
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {
      // asks only itself
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return List.<X509Certificate>of().toArray(X509Certificate[]::new);
    }
  }
}
