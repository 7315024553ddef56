package org.anlan.warnings.internal.reading;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;

/** Signs alerts with a key of its own, made by the JDK's keytool. */
public final class Signer {
  private static final XMLSignatureFactory XML = XMLSignatureFactory.getInstance("DOM");
  private static final char[] PASSWORD = "changeit".toCharArray();
  private final PrivateKey key;
  private final X509Certificate certificate;

  private Signer(PrivateKey key, X509Certificate certificate) {
    this.key = key;
    this.certificate = certificate;
  }

  /** A signer of this name, valid for ten years from 2020. */
  public static Signer of(Path folder, String name) throws Exception {
    Path store = folder.resolve(name + ".p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-alias",
                "signer",
                "-dname",
                "CN=" + name,
                "-startdate",
                "2020/01/01 00:00:00",
                "-validity",
                "3650",
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".log").toFile())
            .start();
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException(Files.readString(folder.resolve(name + ".log")));
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    return new Signer(
        (PrivateKey) keys.getKey("signer", PASSWORD),
        (X509Certificate) keys.getCertificate("signer"));
  }

  /** Who it is. */
  public X509Certificate certificate() {
    return certificate;
  }

  /** The file with a signature over all of it. */
  public byte[] sign(byte[] file) throws Exception {
    return sign(file, "", true);
  }

  /** The file with a signature over what this reference names, with its certificate or without. */
  public byte[] sign(byte[] file, String uri, boolean named) throws Exception {
    Document document = Xml.parse(file);
    Reference reference =
        XML.newReference(
            uri,
            XML.newDigestMethod(DigestMethod.SHA256, null),
            List.of(XML.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null)),
            null,
            null);
    SignedInfo info =
        XML.newSignedInfo(
            XML.newCanonicalizationMethod(
                CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
            XML.newSignatureMethod("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", null),
            List.of(reference));
    KeyInfoFactory keys = XML.getKeyInfoFactory();
    KeyInfo who = named ? keys.newKeyInfo(List.of(keys.newX509Data(List.of(certificate)))) : null;
    XML.newXMLSignature(info, who).sign(new DOMSignContext(key, document.getDocumentElement()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TransformerFactory.newDefaultInstance()
        .newTransformer()
        .transform(new DOMSource(document), new StreamResult(out));
    return out.toByteArray();
  }
}
