package org.anlan.warnings.internal.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.anlan.api.Fault;
import org.anlan.api.Text;
import org.anlan.api.warnings.Dialect;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads a warning in any of the dialects; a function of the file alone, any thread. */
public final class Reader {
  /** The dialects of CAP by their namespaces. */
  private static final Map<String, Dialect> NAMESPACES =
      Map.of(
          "http://www.incident.com/cap/1.0", Dialect.CAP_1_0,
          "urn:oasis:names:tc:emergency:cap:1.1", Dialect.CAP_1_1,
          "urn:oasis:names:tc:emergency:cap:1.2", Dialect.CAP_1_2,
          "", Dialect.CHINESE);

  private static final Map<Dialect, Model> MODELS =
      Map.of(
          Dialect.CAP_1_0, Model.load("cap-1.0.txt"),
          Dialect.CAP_1_1, Model.load("cap-1.1.txt"),
          Dialect.CAP_1_2, Model.load("cap-1.2.txt"),
          Dialect.CHINESE, Model.load("chinese.txt"));

  private Reader() {}

  /**
   * Reads a file.
   *
   * @param mediaType only says whether it is JSON; an XML file speaks for itself
   */
  public static Reading read(byte[] file, String mediaType) {
    return mediaType.toLowerCase(Locale.ROOT).contains("json") ? DraftReader.read(file) : xml(file);
  }

  static Reading xml(byte[] file) {
    try {
      return document(Xml.parse(file));
    } catch (NotXml e) {
      Fault fault = new Fault("", e.text());
      return e.isXml() ? Reading.bad(List.of(fault)) : Reading.unreadable(fault);
    }
  }

  private static Reading document(Document document) {
    Element root = document.getDocumentElement();
    String namespace = namespace(root);
    Dialect dialect = NAMESPACES.get(namespace);
    if (!"alert".equals(root.getLocalName()) || dialect == null) {
      return Reading.bad(
          List.of(
              new Fault(
                  "/" + root.getLocalName(),
                  Text.of(
                      "不是认识的预警格式（CAP 1.0、1.1、1.2 或国家预警格式）",
                      "is no warning of a known format (CAP 1.0, 1.1, 1.2 or the Chinese one)"))));
    }
    Findings findings = new Findings();
    Item alert = new Structure(MODELS.get(dialect), namespace, findings).check(root);
    if (dialect == Dialect.CHINESE) {
      new ChineseRules(findings).check(alert);
    } else {
      new CapRules(dialect, findings).check(alert);
    }
    return findings.any()
        ? Reading.bad(findings.all())
        : Reading.good(message(dialect, alert), Optional.of(document));
  }

  /** Names the faults a file has by its version's schema alone, without the rules beyond. */
  static List<Fault> structureFaults(Document document) {
    Element root = document.getDocumentElement();
    Findings findings = new Findings();
    Model model = MODELS.get(NAMESPACES.get(namespace(root)));
    new Structure(model, namespace(root), findings).check(root);
    return findings.all();
  }

  private static Message message(Dialect dialect, Item alert) {
    return dialect == Dialect.CHINESE
        ? ChineseReader.read(alert)
        : new CapReader(dialect).read(alert);
  }

  private static String namespace(Element root) {
    return Objects.requireNonNullElse(root.getNamespaceURI(), "");
  }
}
