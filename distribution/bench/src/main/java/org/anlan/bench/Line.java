package org.anlan.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * One kept-alive HTTP line that sends prepared bytes. Server and clients share the machine: a full
 * HTTP client takes more of it than what is to be measured. One thread.
 */
final class Line implements AutoCloseable {
  private static final int BUFFER = 16 * 1024;
  private final Socket socket;
  private final InputStream in;

  Line(URI address) {
    try {
      socket = new Socket(address.getHost(), address.getPort());
      socket.setTcpNoDelay(true);
      in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A request as it goes over the line. */
  static byte[] request(String method, URI uri, String token, byte[] body) {
    return request(method, uri, token, body, Optional.empty());
  }

  /** The same with an idempotency key. */
  static byte[] request(String method, URI uri, String token, byte[] body, Optional<String> key) {
    String head =
        method
            + " "
            + uri.getRawPath()
            + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())
            + " HTTP/1.1\r\nHost: "
            + uri.getAuthority()
            + (token.isEmpty() ? "" : "\r\nAuthorization: Bearer " + token)
            + key.map(k -> "\r\nIdempotency-Key: " + k).orElse("")
            + (body.length == 0
                ? ""
                : "\r\nContent-Type: application/json\r\nContent-Length: " + body.length)
            + "\r\nAccept: application/json\r\n\r\n";
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    all.writeBytes(body);
    return all.toByteArray();
  }

  /**
   * Sends it and reads the whole answer.
   *
   * @throws IOException also if the answer is not the expected one
   */
  void send(byte[] request, int expected) throws IOException {
    socket.getOutputStream().write(request);
    int status = Integer.parseInt(line().substring(9, 12));
    long length = -1;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring(15).strip());
      }
      chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
    }
    if (chunked) {
      skipChunks();
    } else if (length > 0) {
      in.skipNBytes(length);
    }
    if (status != expected) {
      throw new IOException("HTTP " + status);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void skipChunks() throws IOException {
    int size;
    do {
      size = Integer.parseInt(line().strip(), 16);
      in.skipNBytes(size);
      line();
    } while (size > 0);
  }

  private String line() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      if (c != '\r') {
        text.append((char) c);
      }
    }
    return text.toString();
  }
}
