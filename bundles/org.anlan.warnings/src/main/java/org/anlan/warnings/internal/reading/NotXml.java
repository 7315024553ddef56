package org.anlan.warnings.internal.reading;

import org.anlan.api.Text;

/** A file that is no well-formed XML, or none that may be read; the message says why. */
final class NotXml extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient Text text;
  private final boolean xml;

  private NotXml(Text text, boolean xml) {
    super(text.en());
    this.text = text;
    this.xml = xml;
  }

  /** It is no XML at all, or not well-formed. */
  static NotXml malformed(String zh, String en) {
    return new NotXml(Text.of(zh, en), false);
  }

  /** It is XML of a kind that is not let in: with a DTD, too deep. */
  static NotXml forbidden(String zh, String en) {
    return new NotXml(Text.of(zh, en), true);
  }

  Text text() {
    return text;
  }

  boolean isXml() {
    return xml;
  }
}
