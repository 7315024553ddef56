package org.anlan.core.internal.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Forbidden;
import org.anlan.api.Invalid;
import org.anlan.api.Text;
import org.anlan.api.Unauthenticated;
import org.anlan.api.access.Credentials;
import org.anlan.core.internal.access.Addresses;
import org.anlan.core.internal.access.Sessions;
import org.anlan.core.internal.audit.AuditTrail;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Decides who may come in, for everything that is served below the API's base. Any thread. */
@Component(service = Gate.class, configurationPid = "org.anlan.core.web")
@Designate(ocd = Gate.Settings.class)
public final class Gate {
  private final Sessions sessions;
  private final AuditTrail audit;
  private final Settings settings;

  /** What comes in, and how much of it. */
  @ObjectClassDefinition(name = "Anlan REST interface")
  public @interface Settings {
    /** Whether credentials may come in the clear from other machines. */
    @AttributeDefinition(name = "Accept credentials without TLS from other machines")
    boolean clear_text_allowed() default false;

    /** The longest JSON or text body. */
    @AttributeDefinition(name = "Largest JSON body in KiB")
    int json_kib() default 1024;

    /** The longest body of any other kind. */
    @AttributeDefinition(name = "Largest file in KiB")
    int file_kib() default 8 * 1024;
  }

  /**
   * Somebody at the door.
   *
   * @param path below the API's base, without a slash at its start
   * @param authorization the header, if it came
   * @param secure whether the line is encrypted
   */
  public record Knock(
      String method, String path, Optional<String> authorization, String address, boolean secure) {
    public Knock {
      Objects.requireNonNull(method);
      Objects.requireNonNull(path);
      Objects.requireNonNull(authorization);
      Objects.requireNonNull(address);
    }

    private boolean isSignIn() {
      return method.equals("POST") && path.equals("session");
    }

    private boolean isPublic() {
      return isSignIn()
          || (path.equals("health") && (method.equals("GET") || method.equals("HEAD")));
    }
  }

  /** The door of these sessions. */
  @Activate
  public Gate(@Reference Sessions sessions, @Reference AuditTrail audit, Settings settings) {
    this.sessions = sessions;
    this.audit = audit;
    this.settings = settings;
  }

  /**
   * Lets somebody in.
   *
   * @return who it is; empty where nobody need be known and nobody says who they are
   * @throws Unauthenticated if somebody must be known and isn't
   * @throws Forbidden if credentials came in the clear from another machine
   */
  public Optional<Sessions.Known> admit(Knock knock) {
    requireSafeLine(knock);
    if (knock.authorization().isEmpty()) {
      if (knock.isPublic()) {
        return Optional.empty();
      }
      throw unknown(knock, "no credentials", Text.of("请先登录", "sign in first"));
    }
    return Optional.of(known(knock, knock.authorization().get().strip()));
  }

  /** The most bytes a body of this media type may have. */
  public long most(String mediaType) {
    String type = mediaType.toLowerCase(Locale.ROOT);
    boolean json = type.contains("json") || type.startsWith("text/plain");
    return (json ? settings.json_kib() : settings.file_kib()) * 1024L;
  }

  private Sessions.Known known(Knock knock, String authorization) {
    int space = authorization.indexOf(' ');
    String scheme = space < 0 ? authorization : authorization.substring(0, space);
    String rest = space < 0 ? "" : authorization.substring(space + 1).strip();
    return switch (scheme.toLowerCase(Locale.ROOT)) {
      case "bearer" -> bearer(knock, rest);
      case "basic" -> sessions.basic(credentials(knock, rest));
      default ->
          throw unknown(
              knock,
              "unknown scheme",
              Text.of("不支持的认证方式", "the Authorization header must be Bearer or Basic"));
    };
  }

  private Sessions.Known bearer(Knock knock, String token) {
    try {
      return sessions.known(token);
    } catch (Unauthenticated e) {
      throw unknown(knock, "unknown or ended session", e.text());
    }
  }

  private Credentials credentials(Knock knock, String encoded) {
    try {
      String plain = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = plain.indexOf(':');
      if (colon > 0) {
        Credentials credentials =
            new Credentials(plain.substring(0, colon), plain.substring(colon + 1));
        org.anlan.api.Faults.check(credentials);
        return credentials;
      }
    } catch (IllegalArgumentException | Invalid e) {
      // answered below: whatever it was, it signs nobody in
    }
    throw unknown(
        knock, "malformed Basic", Text.of("用户名或口令不对", "the name or the password is wrong"));
  }

  private void requireSafeLine(Knock knock) {
    boolean carries = knock.authorization().isPresent() || knock.isSignIn();
    if (!carries
        || knock.secure()
        || settings.clear_text_allowed()
        || Addresses.isLoopback(knock.address())) {
      return;
    }
    audit.refused("request.clear-text", target(knock), "");
    throw new Forbidden(
        Text.of(
            "请改用 HTTPS：口令和令牌不在明文线路上接受",
            "use HTTPS: credentials are not accepted over an unencrypted line"));
  }

  private Unauthenticated unknown(Knock knock, String why, Text text) {
    audit.refused("request.unauthenticated", target(knock), why);
    return new Unauthenticated(text);
  }

  private static String target(Knock knock) {
    return knock.method() + " /" + knock.path();
  }
}
