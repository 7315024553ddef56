package org.anlan.itest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** What the manifests of our own bundles on the class path say. */
final class Bundles {
  private static final String SYMBOLIC_NAME = "Bundle-SymbolicName";
  private static final String EXPORTS = "Export-Package";

  private Bundles() {}

  /** The exported packages of each of our bundles, by symbolic name. */
  static TreeMap<String, Set<String>> exports() throws IOException {
    var exports = new TreeMap<String, Set<String>>();
    var loader = Bundles.class.getClassLoader();
    for (URL url : Collections.list(loader.getResources("META-INF/MANIFEST.MF"))) {
      Manifest manifest = read(url);
      header(manifest, SYMBOLIC_NAME)
          .filter(name -> name.startsWith("org.anlan."))
          .ifPresent(name -> exports.put(name, packages(header(manifest, EXPORTS).orElse(""))));
    }
    return exports;
  }

  private static Manifest read(URL url) throws IOException {
    try (InputStream in = url.openStream()) {
      return new Manifest(in);
    }
  }

  private static Optional<String> header(Manifest manifest, String name) {
    return Optional.ofNullable(manifest.getMainAttributes().getValue(name));
  }

  private static Set<String> packages(String header) {
    String withoutQuoted = header.replaceAll("\"[^\"]*\"", "");
    return Arrays.stream(withoutQuoted.split(","))
        .map(clause -> clause.split(";", 2)[0].strip())
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }
}
