package org.anlan.warnings.internal.reading;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * The collections of real alerts beside the project, with their schemas; not everybody has them.
 */
final class Corpus {
  private static final Path DATA = root().resolveSibling("shared").resolve("data");
  private static final Path SCHEMAS = DATA.resolve("cap-oasiscap/fixtures/schema");

  private Corpus() {}

  static boolean present() {
    return Files.isDirectory(SCHEMAS);
  }

  /** Skips the test where the collections are not. */
  static void assume() {
    assumeTrue(present(), () -> "skipped: there are no alerts in " + DATA);
  }

  static List<Path> files() {
    try (Stream<Path> all =
        Stream.of("cap-google", "cap-oasiscap").map(DATA::resolve).flatMap(Corpus::walk)) {
      return all.filter(f -> !f.toString().contains("schema"))
          .filter(f -> f.toString().matches(".*\\.(cap|xml)"))
          .sorted()
          .toList();
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The schemas of the versions by their namespaces. */
  static Map<String, Schema> schemas() {
    return Stream.of("cap10.xsd", "cap11.xsd", "cap12.xsd")
        .map(SCHEMAS::resolve)
        .collect(Collectors.toMap(Corpus::namespace, Corpus::schema));
  }

  static boolean validBySchema(Map<String, Schema> schemas, Document document) {
    Schema schema = schemas.get(document.getDocumentElement().getNamespaceURI());
    if (schema == null) {
      return false;
    }
    try {
      schema.newValidator().validate(new DOMSource(document));
      return true;
    } catch (SAXException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schema schema(Path file) {
    try {
      return SchemaFactory.newDefaultInstance()
          .newSchema(new StreamSource(new StringReader(Files.readString(file))));
    } catch (IOException | SAXException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  private static String namespace(Path schema) {
    try {
      return Xml.parse(bytes(schema)).getDocumentElement().getAttribute("targetNamespace");
    } catch (NotXml e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<Path> walk(Path folder) {
    try {
      return Files.walk(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder.getParent() != null && !Files.isDirectory(folder.resolve("features"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
