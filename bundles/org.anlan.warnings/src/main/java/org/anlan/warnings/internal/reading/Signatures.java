package org.anlan.warnings.internal.reading;

import java.security.GeneralSecurityException;
import java.security.KeyException;
import java.security.PublicKey;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.crypto.AlgorithmMethod;
import javax.xml.crypto.KeySelector;
import javax.xml.crypto.KeySelectorException;
import javax.xml.crypto.KeySelectorResult;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.URIReferenceException;
import javax.xml.crypto.XMLCryptoContext;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyValue;
import javax.xml.crypto.dsig.keyinfo.X509Data;
import org.anlan.api.warnings.Signature;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Checks enveloped signatures (XML-DSig; CAP 1.2, 3.3.4.1) against the certificates the district
 * trusts. What can't be checked, as one by SHA-1, doesn't speak against a warning (a processor must
 * not reject it for that), it only isn't trusted. Any thread, but one document on one thread only.
 */
public final class Signatures {
  /** Transforms that leave all of the alert under the signature. */
  private static final Set<String> HARMLESS =
      Set.of(
          Transform.ENVELOPED,
          CanonicalizationMethod.INCLUSIVE,
          CanonicalizationMethod.INCLUSIVE_WITH_COMMENTS,
          CanonicalizationMethod.EXCLUSIVE,
          CanonicalizationMethod.EXCLUSIVE_WITH_COMMENTS,
          "http://www.w3.org/2006/12/xml-c14n11",
          "http://www.w3.org/2006/12/xml-c14n11#WithComments");

  /** For what needs no key: reading a signature and its digests. */
  private static final KeySelector NO_KEY =
      new KeySelector() {
        @Override
        public KeySelectorResult select(
            KeyInfo info, Purpose purpose, AlgorithmMethod method, XMLCryptoContext context)
            throws KeySelectorException {
          throw new KeySelectorException("no key is wanted here");
        }
      };

  private final List<X509Certificate> trusted;

  /** Checks against these certificates: of signers themselves, or of who certifies them. */
  public Signatures(List<X509Certificate> trusted) {
    this.trusted = List.copyOf(trusted);
  }

  /**
   * What becomes of a document's signatures; of several, the best: a second signer's is not covered
   * by the first's, and whoever could spoil one could as well cut it out.
   *
   * @param at when certificates must be valid
   */
  public Signature check(Document document, Instant at) {
    Set<Signature> found =
        signatures(document).stream().map(s -> check(s, at)).collect(Collectors.toSet());
    return Stream.of(Signature.VALID, Signature.UNTRUSTED, Signature.INVALID)
        .filter(found::contains)
        .findFirst()
        .orElse(Signature.NONE);
  }

  private Signature check(Element element, Instant at) {
    try {
      XMLSignature signature = unmarshal(element);
      if (!coversAll(signature)) {
        return Signature.UNTRUSTED;
      }
      return digestsFit(signature, element) ? byKey(signature, element, at) : Signature.INVALID;
    } catch (MarshalException | XMLSignatureException | ClassCastException e) {
      return Signature.UNTRUSTED;
    }
  }

  private Signature byKey(XMLSignature signature, Element element, Instant at) {
    boolean known =
        trusted.stream()
            .filter(c -> isCurrent(c, at))
            .anyMatch(c -> fits(element, c.getPublicKey()));
    if (known) {
      return Signature.VALID;
    }
    List<X509Certificate> sent = certificates(signature);
    for (X509Certificate one : sent) {
      if (fits(element, one.getPublicKey())) {
        return certified(one, sent, at) ? Signature.VALID : Signature.UNTRUSTED;
      }
    }
    List<PublicKey> keys = keys(signature);
    boolean named = !sent.isEmpty() || !keys.isEmpty();
    return named && keys.stream().noneMatch(key -> fits(element, key))
        ? Signature.INVALID
        : Signature.UNTRUSTED;
  }

  private static boolean coversAll(XMLSignature signature) {
    return references(signature).stream()
        .anyMatch(
            r ->
                "".equals(r.getURI())
                    && transforms(r).contains(Transform.ENVELOPED)
                    && HARMLESS.containsAll(transforms(r)));
  }

  private static boolean digestsFit(XMLSignature signature, Element element)
      throws XMLSignatureException {
    DOMValidateContext context = context(NO_KEY, element);
    for (Reference reference : references(signature)) {
      if (!reference.validate(context)) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(Element element, PublicKey key) {
    try {
      // Made anew each time: a signature remembers what the first key came to.
      return unmarshal(element)
          .getSignatureValue()
          .validate(context(KeySelector.singletonKeySelector(key), element));
    } catch (MarshalException | XMLSignatureException e) {
      // A key of another kind, or one too short.
      return false;
    }
  }

  private static XMLSignature unmarshal(Element element) throws MarshalException {
    return XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context(NO_KEY, element));
  }

  private boolean certified(X509Certificate signer, List<X509Certificate> sent, Instant at) {
    // The path's own validation looks at the time of those between only.
    List<X509Certificate> current = trusted.stream().filter(c -> isCurrent(c, at)).toList();
    if (current.isEmpty() || !isCurrent(signer, at)) {
      return false;
    }
    try {
      X509CertSelector target = new X509CertSelector();
      target.setCertificate(signer);
      Set<TrustAnchor> anchors =
          current.stream().map(c -> new TrustAnchor(c, null)).collect(Collectors.toSet());
      PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
      parameters.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(sent)));
      // Nothing may be fetched, so nobody is asked what was revoked: who isn't trusted any more is
      // taken out of the store.
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(at));
      CertPathBuilder.getInstance("PKIX").build(parameters);
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static boolean isCurrent(X509Certificate certificate, Instant at) {
    return !at.isBefore(certificate.getNotBefore().toInstant())
        && !at.isAfter(certificate.getNotAfter().toInstant());
  }

  private static DOMValidateContext context(KeySelector keys, Element signature) {
    DOMValidateContext context = new DOMValidateContext(keys, signature);
    context.setProperty("org.jcp.xml.dsig.secureValidation", Boolean.TRUE);
    context.setURIDereferencer(
        (reference, inside) -> {
          if (!"".equals(reference.getURI())) {
            throw new URIReferenceException("only the alert itself may be signed");
          }
          return XMLSignatureFactory.getInstance("DOM")
              .getURIDereferencer()
              .dereference(reference, inside);
        });
    return context;
  }

  private static List<Element> signatures(Document document) {
    List<Element> found = new ArrayList<>();
    Node child = document.getDocumentElement().getFirstChild();
    for (; child != null; child = child.getNextSibling()) {
      if (child instanceof Element element
          && XMLSignature.XMLNS.equals(element.getNamespaceURI())
          && "Signature".equals(element.getLocalName())) {
        found.add(element);
      }
    }
    return found;
  }

  private static List<Reference> references(XMLSignature signature) {
    return signature.getSignedInfo().getReferences();
  }

  private static Set<String> transforms(Reference reference) {
    return reference.getTransforms().stream()
        .map(Transform::getAlgorithm)
        .collect(Collectors.toSet());
  }

  private static List<X509Certificate> certificates(XMLSignature signature) {
    return keyInfo(signature)
        .filter(X509Data.class::isInstance)
        .flatMap(data -> ((X509Data) data).getContent().stream())
        .filter(X509Certificate.class::isInstance)
        .map(X509Certificate.class::cast)
        .toList();
  }

  private static List<PublicKey> keys(XMLSignature signature) {
    return keyInfo(signature)
        .filter(KeyValue.class::isInstance)
        .flatMap(value -> key((KeyValue) value))
        .toList();
  }

  private static Stream<PublicKey> key(KeyValue value) {
    try {
      return Stream.of(value.getPublicKey());
    } catch (KeyException e) {
      return Stream.empty();
    }
  }

  private static Stream<?> keyInfo(XMLSignature signature) {
    return signature.getKeyInfo() == null
        ? Stream.empty()
        : signature.getKeyInfo().getContent().stream();
  }
}
