package org.anlan.warnings.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.anlan.api.Colour;
import org.anlan.api.Fault;
import org.anlan.api.warnings.Area;
import org.anlan.api.warnings.Dialect;
import org.anlan.api.warnings.Info;
import org.anlan.api.warnings.MessageType;
import org.anlan.api.warnings.Reference;
import org.anlan.api.warnings.WarningStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderTest {
  private static final List<String> ALL = Fixtures.ALL;

  @ParameterizedTest
  @FieldSource("ALL")
  void acceptsWhatIsGood(String name) {
    Reading reading = Reader.xml(Fixtures.bytes(name));
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.message()).isPresent();
    assertThat(reading.readable()).isTrue();
  }

  @Test
  void readsTheChineseFormat() {
    Message message = read(Fixtures.ORANGE);
    assertThat(message.dialect()).isEqualTo(Dialect.CHINESE);
    assertThat(message.identifier()).isEqualTo("61010041600000_20250701090000");
    assertThat(message.sender()).isEqualTo("清江市气象台");
    assertThat(message.sentAt()).isEqualTo(Instant.parse("2025-07-01T01:00:00Z"));
    assertThat(message.status()).isEqualTo(WarningStatus.ACTUAL);
    assertThat(message.messageType()).isEqualTo(MessageType.ALERT);
    assertThat(message.scope()).isEqualTo("public");
    assertThat(message.references()).isEmpty();
    Info info = message.infos().get(0);
    assertThat(info.colour()).contains(Colour.ORANGE);
    assertThat(info.event()).isEqualTo("11B03");
    assertThat(info.eventCodes()).containsEntry("eventType", List.of("11B03"));
    assertThat(info.effective()).contains(message.sentAt());
    assertThat(info.onset()).isEmpty();
    assertThat(info.expires()).contains(Instant.parse("2025-07-02T00:00:00Z"));
    assertThat(info.headline()).contains("清江市气象台发布暴雨橙色预警");
    assertThat(info.audience()).contains("应急责任人");
    assertThat(info.parameters())
        .containsEntry("method:SMS", List.of("清江市气象台发布暴雨橙色预警。"))
        .containsEntry("senderCode", List.of("61010041600000"));
    assertThat(info.areas())
        .containsExactly(
            new Area(
                "安澜区",
                List.of(),
                List.of(),
                List.of("610102000000", "610103000000"),
                Map.of("geocode", List.of("610102000000", "610103000000")),
                Optional.empty(),
                Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"BLUE", "YELLOW", "ORANGE", "RED"})
  void readsEveryColour(Colour colour) {
    String name =
        ALL.stream().filter(n -> n.endsWith(colour + "_ALERT.XML")).findFirst().orElseThrow();
    assertThat(read(name).infos().get(0).colour()).contains(colour);
  }

  @Test
  void readsWhatTheChineseFormatSaysOfOthers() {
    Message update = read(Fixtures.UPDATE);
    assertThat(update.messageType()).isEqualTo(MessageType.UPDATE);
    assertThat(update.references())
        .containsExactly(
            new Reference(Optional.empty(), "61010041600000_20250701090000", Optional.empty()));
    assertThat(read(Fixtures.CANCEL).messageType()).isEqualTo(MessageType.CANCEL);
    assertThat(read(Fixtures.ACK).infos()).isEmpty();
    assertThat(read(Fixtures.EXERCISE).status()).isEqualTo(WarningStatus.EXERCISE);
    assertThat(read(Fixtures.YELLOW).infos().get(0).expires()).isEmpty();
  }

  @Test
  void readsSeveralLanguagesAndAreas() {
    Message message = read("cap-1.2-multi.xml");
    assertThat(message.dialect()).isEqualTo(Dialect.CAP_1_2);
    assertThat(message.infos()).extracting(Info::language).containsExactly("en-GB", "zh-CN");
    Info english = message.infos().get(0);
    assertThat(english.categories()).containsExactly("met", "safety");
    assertThat(english.responseTypes()).containsExactly("shelter", "all-clear");
    assertThat(english.urgency()).isEqualTo("immediate");
    assertThat(english.colour()).contains(Colour.ORANGE);
    assertThat(english.parameters()).containsEntry("gust", List.of("30 m/s", "108 km/h"));
    assertThat(english.resources())
        .containsExactly(
            new Info.Resource(
                "Chart",
                Optional.of("image/png"),
                Optional.of("https://weather.example.org/charts/1.png"),
                Optional.of(12345L),
                Optional.of("da39a3ee5e6b4b0d3255bfef95601890afd80709")));
    Area harbour = english.areas().get(0);
    assertThat(harbour.polygons().get(0).lines().get(0)).hasSize(5);
    assertThat(harbour.polygons().get(0).lines().get(0).get(1).latitude()).isEqualTo(34.3);
    assertThat(harbour.ceiling()).contains(1500.5);
    assertThat(english.areas().get(1).circles())
        .containsExactly(new Area.Circle(34.25, 108.95, 12.5));
    assertThat(english.areas().get(1).divisions()).as("SAME codes are American").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"cap-1.0.xml,CAP_1_0", "cap-1.1.xml,CAP_1_1", "cap-1.2.xml,CAP_1_2"})
  void readsTheSameFromEveryVersion(String name, Dialect dialect) {
    Message message = read(name);
    assertThat(message.dialect()).isEqualTo(dialect);
    assertThat(message.infos()).isEqualTo(read("cap-1.2.xml").infos());
    assertThat(message.infos().get(0).areas().get(0).divisions()).containsExactly("610102000000");
  }

  @Test
  void readsReferencesWithTheirTimes() {
    assertThat(read("cap-1.2-cancel.xml").references())
        .containsExactly(
            new Reference(
                Optional.of("qjs@weather.example.org"),
                "QJ-1-3",
                Optional.of(Instant.parse("2025-07-01T02:00:00Z"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB18030", "GBK", "GB2312", "UTF-16", "UTF-16BE", "UTF-16LE", "UTF-8"})
  void readsDeclaredEncodings(String encoding) {
    String text = Fixtures.text(Fixtures.ORANGE).replace("UTF-8", encoding);
    Message message = good(text.getBytes(Charset.forName(encoding)));
    assertThat(message).isEqualTo(read(Fixtures.ORANGE));
  }

  @Test
  void readsLatin1() {
    String text =
        Fixtures.text("cap-1.2-multi.xml")
            .replaceAll("(?s)<info>\\s*<language>zh.*</info>", "")
            .replace("UTF-8", "ISO-8859-1")
            .replace("Island", "Île d'Usulután");
    Message message = good(text.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(message.infos().get(0).areas().get(1).description()).isEqualTo("Île d'Usulután");
  }

  @Test
  void believesTheByteOrderMark() {
    String text = "\uFEFF" + Fixtures.text(Fixtures.ORANGE);
    assertThat(good(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(read(Fixtures.ORANGE));
  }

  static Stream<List<String>> faulty() {
    String cap = "cap-1.2.xml";
    String multi = "cap-1.2-multi.xml";
    String info = "/alert/info/0";
    return Stream.of(
        List.of(cap, "<scope>Public</scope>", "", "/alert/scope"),
        List.of(cap, "<identifier>QJ-1-2", "<identifier>QJ 1,2", "/alert/identifier"),
        List.of(cap, "<identifier>QJ-1-2", "<identifier>", "/alert/identifier"),
        List.of(cap, "<sender>qjs", "<sender>q&lt;js", "/alert/sender"),
        List.of(cap, "<sender>qjs", "<sender>q&amp;js", "/alert/sender"),
        List.of(cap, "<sender>qjs", "<sender>" + "q".repeat(600), "/alert/sender"),
        List.of(
            cap, "<sent>2025-07-01T09:00:00+08:00", "<sent>2025-07-01T01:00:00Z", "/alert/sent"),
        List.of(cap, "<sent>2025-07-01T09:00:00+08:00", "<sent>2025-07-01T09:00:00", "/alert/sent"),
        List.of(cap, "<sent>2025-07-01T", "<sent>2025-02-30T", "/alert/sent"),
        List.of(cap, "<status>Actual", "<status>actual", "/alert/status"),
        List.of(cap, "<status>Actual", "<status> Actual", "/alert/status"),
        List.of(cap, "<msgType>Alert", "<msgType>Warn", "/alert/msgType"),
        List.of(cap, "<scope>Public</scope>", "<scope>Private</scope>", "/alert/addresses"),
        List.of(
            cap,
            "</scope>",
            "</scope><restriction>police only</restriction>",
            "/alert/restriction"),
        List.of(cap, "</scope>", "</scope><references/>", "/alert/references"),
        List.of(cap, "</scope>", "</scope><references>a,b</references>", "/alert/references/0"),
        List.of(
            cap,
            "</scope>",
            "</scope><references>a,b,2025-07-01T00:00:00Z</references>",
            "/alert/references/0"),
        List.of(
            cap,
            "</scope>",
            "</scope><references>a,b,2025-06-01T00:00:00+08:00"
                + " a,c,2025-08-01T00:00:00+08:00</references>",
            "/alert/references/1"),
        List.of(
            cap,
            "</scope>",
            "</scope><references>qjs@weather.example.org,QJ-1-2,2025-07-01T09:00:00+08:00"
                + "</references>",
            "/alert/references/0"),
        List.of(cap, "<category>Met", "<category>Weather", info + "/category/0"),
        List.of(cap, "<category>Met</category>", "", info + "/category/0"),
        List.of(cap, "<severity>Severe", "<severity>Orange", info + "/severity"),
        List.of(cap, "<certainty>Likely", "<certainty>Very Likely", info + "/certainty"),
        List.of(cap, "<language>zh-CN", "<language>zh_CN", info + "/language"),
        List.of(cap, "<areaDesc>安澜区</areaDesc>", "", info + "/area/0/areaDesc"),
        List.of(cap, "<event>暴雨</event>", "<event>暴<b/>雨</event>", info + "/event"),
        List.of(cap, "<event>", "<event kind=\"x\">", info + "/event/@kind"),
        List.of(cap, "<event>暴雨</event>", "<event>a</event><event>b</event>", info + "/event"),
        List.of(cap, "<info>", "<info>text", info),
        List.of(cap, "<info>", "<info><surprise/>", info + "/surprise"),
        List.of(cap, "<info>", "<info xmlns=\"urn:other\">", "/alert/info"),
        List.of(
            cap,
            "<urgency>Unknown</urgency>\n    <severity>Severe</severity>",
            "<severity>Severe</severity><urgency>Unknown</urgency>",
            info + "/urgency"),
        List.of(
            multi, "34.20,108.90</polygon>", "34.21,108.90</polygon>", info + "/area/0/polygon/0"),
        List.of(
            multi,
            "34.20,108.90 34.30,108.90 34.30,109.00 34.20,109.00 34.20,108.90",
            "34.20,108.90 34.30,108.90 34.20,108.90",
            info + "/area/0/polygon/0"),
        List.of(
            multi,
            "34.20,108.90 34.30,108.90 34.30,109.00 34.20,109.00 34.20,108.90",
            "34.20,108.90 34.30,109.00 34.30,108.90 34.20,109.00 34.20,108.90",
            info + "/area/0/polygon/0"),
        List.of(multi, "34.30,108.90 ", "94.30,108.90 ", info + "/area/0/polygon/0"),
        List.of(multi, "34.30,108.90 ", "34.30;108.90 ", info + "/area/0/polygon/0"),
        List.of(multi, "34.25,108.95 12.5", "34.25,108.95", info + "/area/1/circle/0"),
        List.of(multi, "34.25,108.95 12.5", "34.25,108.95 -1", info + "/area/1/circle/0"),
        List.of(multi, "<altitude>0</altitude>", "", info + "/area/0/ceiling"),
        List.of(multi, "<altitude>0<", "<altitude>1500.5<", info + "/area/0/ceiling"),
        List.of(multi, "<altitude>0<", "<altitude>low<", info + "/area/0/altitude"),
        List.of(multi, "<size>12345", "<size>12.5", info + "/resource/0/size"),
        List.of(multi, "<mimeType>image/png</mimeType>", "", info + "/resource/0/mimeType"),
        List.of(multi, "<uri>https://", "<uri>%zz://", info + "/resource/0/uri"),
        List.of(Fixtures.RED, "<identifier>6101", "<identifier>QJ", "/alert/identifier"),
        List.of(
            Fixtures.RED, "<sendTime>2025-07-01 09:10:00+08:00", "<sendTime>", "/alert/sendTime"),
        List.of(Fixtures.RED, "<sender>清江市气象台", "<sender>", "/alert/sender"),
        List.of(Fixtures.RED, "<severity>Red", "<severity>Severe", info + "/severity"),
        List.of(Fixtures.RED, "<severity>Red", "<severity>", info + "/severity"),
        List.of(Fixtures.RED, "<eventType>11B06", "<eventType>", info + "/eventType"),
        List.of(Fixtures.RED, "610103000000", "610103", ""),
        List.of(Fixtures.RED, "610103000000", "安澜区", info + "/area/0/geocode/0"),
        List.of(Fixtures.RED, "<polygon>", "<polygon>1,2 3,4", info + "/area/0/polygon/0"),
        List.of(
            Fixtures.RED, "<expires>2025-07-02 08", "<expires>2025-07-02 28", info + "/expires"),
        List.of(
            Fixtures.UPDATE,
            "<references>61010041600000_20250701090000",
            "<references>61010041600000_20250701100000",
            "/alert/references"));
  }

  @ParameterizedTest
  @MethodSource("faulty")
  void namesTheFault(List<String> row) {
    Reading reading = Reader.xml(Fixtures.changed(row.get(0), row.get(1), row.get(2)));
    assertThat(reading.readable()).isTrue();
    if (row.get(3).isEmpty()) {
      assertThat(reading.faults()).isEmpty();
    } else {
      assertThat(reading.faults()).extracting(Fault::pointer).contains(row.get(3));
      assertThat(reading.message()).isEmpty();
    }
  }

  @Test
  void namesEveryFaultAtOnce() {
    String text =
        Fixtures.text("cap-1.2.xml")
            .replace("<scope>Public</scope>", "")
            .replace("<severity>Severe", "<severity>Bad")
            .replace("<areaDesc>安澜区</areaDesc>", "");
    assertThat(Reader.xml(text.getBytes(StandardCharsets.UTF_8)).faults())
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder(
            "/alert/scope", "/alert/info/0/severity", "/alert/info/0/area/0/areaDesc");
  }

  @Test
  void letsInWhatTheSchemaLetsIn() {
    String text =
        Fixtures.text("cap-1.2.xml")
            .replace("</scope>", "</scope><restriction/><addresses/>")
            .replace(
                "<alert ",
                "<alert xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                    + " xsi:schemaLocation=\"urn:x http://127.0.0.1:1/x.xsd\" ")
            .replace("<event>暴雨</event>", "<event><!-- so -->暴<![CDATA[雨]]></event>")
            .replace("<language>zh-CN</language>", "<language></language>");
    Message message = good(text.getBytes(StandardCharsets.UTF_8));
    assertThat(message.infos().get(0).event()).isEqualTo("暴雨");
    assertThat(message.infos().get(0).language()).isEqualTo("en-US");
  }

  @Test
  void boundsTheFaults() {
    String text = "<alert>" + "<status/>".repeat(10_000) + "</alert>";
    String cap = text.replace("<alert>", "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\">");
    String many = cap.replace("<status/>", "<x/>").replaceAll("<x/>", "<info/>");
    assertThat(Reader.xml(many.getBytes(StandardCharsets.UTF_8)).faults()).hasSize(501);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<alert xmlns='urn:other'/>", "<html/>", "<feed xmlns='urn:oasis:names:tc:x'/>"})
  void refusesWhatIsNoWarning(String text) {
    Reading reading = Reader.xml(text.getBytes(StandardCharsets.UTF_8));
    assertThat(reading.readable()).isTrue();
    assertThat(reading.faults()).hasSize(1);
  }

  @Test
  void readsJson() {
    String json =
        """
        {"identifier":"J-1","sender":"desk","sentAt":"2025-07-01T09:00:00+08:00","status":"actual",
         "messageType":"alert","infos":[{"language":"zh-CN","event":"暴雨","urgency":"immediate",
         "severity":"orange","certainty":"likely","areas":[{"description":"安澜区",
         "geocodes":{"行政区划":["610102"]}}]}]}""";
    Message message = Reader.read(utf8(json), "application/json").message().orElseThrow();
    assertThat(message.dialect()).isEqualTo(Dialect.JSON);
    assertThat(message.infos().get(0).colour()).contains(Colour.ORANGE);
    assertThat(message.infos().get(0).areas().get(0).divisions()).containsExactly("610102");
  }

  @Test
  void namesFaultsOfJson() {
    String json =
        """
        {"identifier":"J 1","sender":"desk","sentAt":"2025-07-01T09:00:00+08:00","status":"actual",
         "messageType":"alert","scope":"nobody","references":[{"identifier":"J 1"}],
         "infos":[{"language":"zh-CN","event":"暴雨","urgency":"soon","severity":"orange",
         "categories":["weather"],"areas":[{"description":"x","ceiling":3,
         "circles":[{"latitude":91,"longitude":0,"radiusKm":1}]}]}]}""";
    assertThat(Reader.read(utf8(json), "application/json").faults())
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder(
            "/identifier",
            "/scope",
            "/references/0",
            "/infos/0/categories/0",
            "/infos/0/urgency",
            "/infos/0/certainty",
            "/infos/0/areas/0/circles/0",
            "/infos/0/areas/0/ceiling");
    assertThat(Reader.read(utf8("{"), "application/json; charset=utf-8").readable()).isFalse();
  }

  private static Message read(String name) {
    return good(Fixtures.bytes(name));
  }

  private static Message good(byte[] file) {
    Reading reading = Reader.xml(file);
    assertThat(reading.faults()).isEmpty();
    return reading.message().orElseThrow();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
