package org.anlan.warnings.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE alert><alert/>",
        "<?xml version='1.0'?><!-- --><!DOCTYPE alert SYSTEM 'http://127.0.0.1:1/x.dtd'><alert/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><alert>&x;</alert>",
        "<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]><alert/>",
        "<!DOCTYPE a [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;'>"
            + "<!ENTITY e '&d;&d;&d;&d;&d;&d;&d;&d;'><!ENTITY f '&e;&e;&e;&e;&e;&e;&e;&e;'>"
            + "<!ENTITY g '&f;&f;&f;&f;&f;&f;&f;&f;'><!ENTITY h '&g;&g;&g;&g;&g;&g;&g;&g;'>]>"
            + "<alert>&h;&h;&h;&h;&h;&h;&h;&h;&h;&h;</alert>"
      })
  void refusesDtdsAndEntities(String text) {
    NotXml refused =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> refusal(text));
    assertThat(refused.isXml()).isTrue();
    assertThat(refused.text().en()).contains("DTD");
  }

  @Test
  void refusesWhatIsTooDeep() {
    int deep = 100_000;
    String text = "<a>".repeat(deep) + "</a>".repeat(deep);
    assertThat(refusal(text).text().en()).contains("64");
    assertThat(refusal(text).isXml()).isTrue();
  }

  @Test
  void letsInWhatIsJustNotTooDeep() throws NotXml {
    String text = "<a>".repeat(Xml.DEEPEST) + "</a>".repeat(Xml.DEEPEST);
    assertThat(Xml.parse(text.getBytes(StandardCharsets.UTF_8))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "not XML",
        "{\"json\":true}",
        "<alert>",
        "<alert></alarm>",
        "<alert>&unknown;</alert>",
        "<alert a='1' a='2'/>",
        "<x:alert/>",
        "<alert/><alert/>",
        "<?xml version='1.0' encoding='KLINGON'?><alert/>",
        "<?xml version='1.0' encoding='x-'?><alert/>",
        "<alert>\u0001</alert>"
      })
  void tellsWhatIsNoXmlAtAll(String text) {
    assertThat(refusal(text).isXml()).isFalse();
  }

  @Test
  void refusesBytesThatMeanNothing() throws NotXml {
    byte[] latin = "<alert>é</alert>".getBytes(StandardCharsets.ISO_8859_1);
    NotXml refused = catchThrowableOfType(NotXml.class, () -> Xml.parse(latin));
    assertThat(refused.isXml()).isFalse();
    assertThat(refused.text().en()).contains("UTF-8");
  }

  private static NotXml refusal(String text) {
    byte[] file = text.getBytes(StandardCharsets.UTF_8);
    return catchThrowableOfType(NotXml.class, () -> Xml.parse(file));
  }
}
