package org.anlan.warnings.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificates of those whose signatures the district trusts: the files {@code *.pem} and
 * {@code *.cer} in a folder. Read anew each time, so that one taken out is trusted no longer. Any
 * thread.
 */
@Component(service = TrustStore.class, configurationPid = "org.anlan.warnings")
@Designate(ocd = TrustStore.Settings.class)
public final class TrustStore {
  private static final Logger LOG = LoggerFactory.getLogger(TrustStore.class);
  private static final Pattern FILE = Pattern.compile("(?i).*\\.(pem|cer)");
  private final Path folder;

  /** Where they lie. */
  @ObjectClassDefinition(name = "Anlan warnings")
  public @interface Settings {
    /** Empty: {@code anlan/trust} in the runtime's folder of configuration. */
    @AttributeDefinition(name = "Folder of trusted certificates")
    String trust_folder() default "";
  }

  @Activate
  public TrustStore(Settings settings) {
    this(
        settings.trust_folder().isBlank()
            ? Path.of(System.getProperty("karaf.etc", "etc"), "anlan", "trust")
            : Path.of(settings.trust_folder()));
  }

  TrustStore(Path folder) {
    this.folder = folder;
  }

  /** All of them that can be read; the others are named in the runtime's log. */
  List<X509Certificate> certificates() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> FILE.matcher(f.getFileName().toString()).matches())
          .sorted()
          .flatMap(f -> read(f).stream())
          .toList();
    } catch (IOException e) {
      LOG.warn("Trusted certificates in {} can't be read", folder, e);
      return List.of();
    }
  }

  private static List<X509Certificate> read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
          .map(TrustStore::x509)
          .toList();
    } catch (IOException | CertificateException e) {
      LOG.warn("{} holds no certificate that can be read: {}", file, e.getMessage());
      return List.of();
    }
  }

  private static X509Certificate x509(Certificate certificate) {
    return (X509Certificate) certificate;
  }
}
