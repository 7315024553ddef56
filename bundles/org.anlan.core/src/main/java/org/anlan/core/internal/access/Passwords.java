package org.anlan.core.internal.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.anlan.api.Text;
import org.anlan.api.Unavailable;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Argon2id hashes of passwords, in the usual text form. Each takes {@value #MEMORY_KIB} KiB of heap
 * while it is computed, so only {@value #AT_ONCE} are computed at once. Any thread.
 */
@Component(service = Passwords.class)
public final class Passwords {
  /** OWASP's choice for little memory: 12 MiB, 3 passes, 1 lane. */
  private static final int MEMORY_KIB = 12 * 1024;

  private static final int PASSES = 3;
  private static final int AT_ONCE = 2;
  private static final int PATIENCE_SECONDS = 10;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";
  private static final String SIGNS = LETTERS + "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

  private final SecureRandom random = new SecureRandom();
  private final Semaphore running = new Semaphore(AT_ONCE, true);
  private final int memoryKib;
  private volatile String nobodys;

  /** Hashes at full cost. */
  @Activate
  public Passwords() {
    this(MEMORY_KIB);
  }

  /** Hashes at another cost, for tests. */
  Passwords(int memoryKib) {
    this.memoryKib = memoryKib;
  }

  /** A new password nobody could guess, without letters that look like others. */
  public String generated() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      String from = i == 0 ? LETTERS : SIGNS;
      password.append(from.charAt(random.nextInt(from.length())));
    }
    return password.toString();
  }

  /** The text form of a password's hash, with its own salt. */
  String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    byte[] hash = argon2(password, salt, memoryKib, PASSES);
    Base64.Encoder text = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
        .formatted(memoryKib, PASSES, text.encodeToString(salt), text.encodeToString(hash));
  }

  /** Whether this is the password. */
  boolean matches(String password, String stored) {
    String[] parts = stored.split("\\$");
    String[] cost = parts[3].split("[=,]");
    byte[] salt = Base64.getDecoder().decode(parts[4]);
    byte[] expected = Base64.getDecoder().decode(parts[5]);
    byte[] actual = argon2(password, salt, Integer.parseInt(cost[1]), Integer.parseInt(cost[3]));
    return MessageDigest.isEqual(expected, actual);
  }

  /** Takes as long as {@link #matches}, so that nobody learns which accounts there are. */
  boolean matchesNobody(String password) {
    String stored = nobodys;
    if (stored == null) {
      stored = hash(generated());
      nobodys = stored;
    }
    matches(password, stored);
    return false;
  }

  private byte[] argon2(String password, byte[] salt, int memory, int passes) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(1)
            .withSalt(salt)
            .build());
    byte[] hash = new byte[HASH_BYTES];
    acquire();
    try {
      String normal = Normalizer.normalize(password, Normalizer.Form.NFC);
      generator.generateBytes(normal.getBytes(StandardCharsets.UTF_8), hash);
    } finally {
      running.release();
    }
    return hash;
  }

  private void acquire() {
    try {
      if (running.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new Unavailable(
        Unavailable.Reason.DOWN,
        Text.of("登录请求过多，请稍后再试", "too many sign-ins at once; try again shortly"));
  }
}
