package org.anlan.core.internal.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.anlan.core.internal.access.Tokens;

/** A request's body, not longer than allowed and, if asked, hashed as it is read. One thread. */
final class Body extends FilterInputStream {
  private final long most;
  private final MessageDigest digest;
  private long read;
  private String hash;

  /**
   * A body.
   *
   * @param most so many bytes are read, the next one is refused
   * @param hashed whether anybody will ask for {@link #hash}
   */
  Body(InputStream in, long most, boolean hashed) {
    super(in);
    this.most = most;
    this.digest = hashed ? Tokens.sha256() : null;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    if (count > 0) {
      read += count;
      if (read > most) {
        throw new TooLarge(most);
      }
      if (digest != null) {
        digest.update(buffer, offset, count);
      }
    }
    return count;
  }

  @Override
  public long skip(long n) throws IOException {
    return readNBytes((int) Math.min(n, 8192)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** The SHA-256 of the whole body; reads what nobody has read. */
  String hash() {
    if (hash == null) {
      try {
        transferTo(OutputStream.nullOutputStream());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      hash = HexFormat.of().formatHex(digest.digest());
    }
    return hash;
  }
}
