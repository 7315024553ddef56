package org.anlan.warnings.internal.reading;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.w3c.dom.Document;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Parses a file that may have been made to do harm: no DTD, so no entity of its own and nothing
 * fetched; bounded in depth. Its size was bounded before. The JDK's own parser, whatever other
 * bundles bring.
 *
 * <p>Two passes: the first tells a file that is not let in from one that is malformed, which the
 * second could say only in words.
 */
final class Xml {
  static final int DEEPEST = 64;
  private static final String FEATURES = "http://xml.org/sax/features/";
  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

  private Xml() {}

  static Document parse(byte[] file) throws NotXml {
    String text = Encodings.text(file);
    try {
      inspect(text);
      return build(text);
    } catch (Forbidden e) {
      throw e.reason;
    } catch (SAXParseException e) {
      String at = e.getLineNumber() + ":" + e.getColumnNumber();
      throw NotXml.malformed(
          "不是格式良好的 XML（行:列 " + at + "）：" + e.getMessage(),
          "not well-formed XML (line:column " + at + "): " + e.getMessage());
    } catch (SAXException | IOException e) {
      throw NotXml.malformed("不是 XML：" + e.getMessage(), "not XML: " + e.getMessage());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's parser lacks a required feature", e);
    }
  }

  private static void inspect(String text)
      throws SAXException, IOException, ParserConfigurationException {
    SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature(FEATURES + "external-general-entities", false);
    factory.setFeature(FEATURES + "external-parameter-entities", false);
    SAXParser parser = factory.newSAXParser();
    Guard guard = new Guard();
    lexical(parser, guard);
    parser.parse(new InputSource(new StringReader(text)), guard);
  }

  private static void lexical(SAXParser parser, Guard guard)
      throws SAXNotRecognizedException, SAXNotSupportedException {
    parser.setProperty("http://xml.org/sax/properties/lexical-handler", guard);
  }

  private static Document build(String text)
      throws SAXException, IOException, ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setXIncludeAware(false);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature(NO_DOCTYPE, true);
    var builder = factory.newDocumentBuilder();
    // Without a handler of ours the JDK's writes to standard error.
    builder.setErrorHandler(new Guard());
    return builder.parse(new InputSource(new StringReader(text)));
  }

  /** Stops at the first thing that is not let in. */
  private static final class Guard extends DefaultHandler2 {
    private int depth;

    @Override
    public void startDTD(String name, String publicId, String systemId) throws SAXException {
      throw new Forbidden(NotXml.forbidden("不接受带 DTD 的文件", "a file with a DTD is not accepted"));
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes)
        throws SAXException {
      if (++depth > DEEPEST) {
        throw new Forbidden(
            NotXml.forbidden(
                "嵌套超过 " + DEEPEST + " 层", "is nested deeper than " + DEEPEST + " levels"));
      }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
      depth--;
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }

  private static final class Forbidden extends SAXException {
    private static final long serialVersionUID = 1L;
    private final transient NotXml reason;

    Forbidden(NotXml reason) {
      super(reason.getMessage());
      this.reason = reason;
    }
  }
}
