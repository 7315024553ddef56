package org.anlan.warnings.internal.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.crypto.dsig.XMLSignature;
import org.anlan.api.Text;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Checks a file against its dialect's table: valid here exactly when it is by the version's XML
 * Schema, but every fault is named in words. One use each.
 */
final class Structure {
  private static final Text UNKNOWN = Text.of("此处不认识该元素", "is no element that is known here");
  private static final Text ORDER = Text.of("元素顺序不对", "is out of order");
  private static final Text ONCE = Text.of("只能出现一次", "may be there only once");
  private static final Text REQUIRED = Text.of("必填", "is required");
  private static final Text NO_TEXT = Text.of("此处不得有文字", "must not hold text of its own");
  private static final Text NO_ELEMENTS = Text.of("此处只能是文字", "must hold text only");
  private static final Text NO_ATTRIBUTE = Text.of("不认识的属性", "is an attribute that is not known");
  private static final Text NO_SIGNATURE =
      Text.of("该版本的格式不容许数字签名", "this version's schema has no room for a signature");
  private final Model model;
  private final String namespace;
  private final Findings findings;

  /** For files of this dialect, whose elements are in this namespace; the empty one: in none. */
  Structure(Model model, String namespace, Findings findings) {
    this.model = model;
    this.namespace = namespace;
    this.findings = findings;
  }

  /** Names the faults of a root element and gives what is known of it. */
  Item check(Element root) {
    return complex(root, "/" + root.getLocalName(), model.parts(), model.signatures());
  }

  private Item complex(Element element, String at, List<Model.Part> parts, boolean signatures) {
    attributes(element, at);
    ownText(element, at);
    List<Item> items = new ArrayList<>();
    Map<String, Integer> counts = new HashMap<>();
    int reached = 0;
    for (Element child : elements(element)) {
      int place = place(child, parts);
      if (place >= 0) {
        Model.Part part = parts.get(place);
        int nth = counts.merge(part.name(), 1, Integer::sum) - 1;
        String pointer = at + "/" + part.name() + (part.many() ? "/" + nth : "");
        findIf(!model.lenient() && place < reached, pointer, ORDER);
        findIf(nth > 0 && !part.many(), pointer, ONCE);
        items.add(item(child, pointer, part));
        reached = Math.max(reached, place);
      } else if (isSignature(child)) {
        findIf(!signatures, at + "/" + child.getLocalName(), NO_SIGNATURE);
        reached = parts.size();
      } else {
        findIf(!model.lenient(), at + "/" + child.getLocalName(), UNKNOWN);
      }
    }
    parts.stream()
        .filter(p -> p.required() && !counts.containsKey(p.name()))
        .forEach(p -> findings.add(at + "/" + p.name() + (p.many() ? "/0" : ""), REQUIRED));
    return new Item(element.getLocalName(), at, "", items);
  }

  private Item item(Element element, String at, Model.Part part) {
    if (part.type().isEmpty()) {
      return complex(element, at, part.parts(), false);
    }
    attributes(element, at);
    String text = element.getTextContent();
    if (!elements(element).isEmpty()) {
      findings.add(at, NO_ELEMENTS);
    } else {
      String shown = model.lenient() ? text.strip() : text;
      part.type().get().fault(shown).ifPresent(fault -> findings.add(at, fault));
    }
    return new Item(part.name(), at, text, List.of());
  }

  private int place(Element child, List<Model.Part> parts) {
    if (!namespace.equals(Objects.requireNonNullElse(child.getNamespaceURI(), ""))) {
      return -1;
    }
    return IntStream.range(0, parts.size())
        .filter(i -> parts.get(i).name().equals(child.getLocalName()))
        .findFirst()
        .orElse(-1);
  }

  /** Of attributes only declarations of namespaces and where a schema may lie are let in. */
  private void attributes(Element element, String at) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength() && !model.lenient(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      String space = attribute.getNamespaceURI();
      boolean location =
          XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(space)
              && attribute.getLocalName().toLowerCase(Locale.ROOT).endsWith("location");
      findIf(
          !location && !XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(space),
          at + "/@" + attribute.getName(),
          NO_ATTRIBUTE);
    }
  }

  private void ownText(Element element, String at) {
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      boolean text =
          node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE;
      findIf(
          !model.lenient() && text && !ValueType.collapse(node.getNodeValue()).isEmpty(),
          at,
          NO_TEXT);
    }
  }

  private void findIf(boolean wrong, String at, Text fault) {
    if (wrong) {
      findings.add(at, fault);
    }
  }

  private static boolean isSignature(Element element) {
    return XMLSignature.XMLNS.equals(element.getNamespaceURI());
  }

  private static List<Element> elements(Element parent) {
    List<Element> elements = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }
}
