package org.anlan.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.anlan.api.AnlanException;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Invalid;

class JsonPropertiesTest {
  record Note(
      String title, int count, List<String> tags, Optional<Boolean> flag, Map<String, Long> sums)
      implements Draft {
    @Override
    public void check(Faults faults) {
      faults.text("/title", title, 1000);
    }
  }

  @Provide
  Arbitrary<Note> notes() {
    Arbitrary<String> text =
        Arbitraries.strings()
            .withChars("安澜防汛 abc\"\\/{}\u0080\u2028".toCharArray())
            .ofMinLength(1)
            .ofMaxLength(30);
    return Combinators.combine(
            text.map(t -> "x" + t),
            Arbitraries.integers(),
            text.list().ofMaxSize(4),
            Arbitraries.of(true, false).optional(),
            Arbitraries.maps(text, Arbitraries.longs()).ofMaxSize(3))
        .as(Note::new);
  }

  @Property(tries = 300)
  void whatIsWrittenIsReadBack(@ForAll("notes") Note note) {
    assertThat(Json.read(Json.write(note), Note.class)).isEqualTo(note);
  }

  /** Whatever comes, the answer is a value or an error of ours that points at something. */
  @Property(tries = 1000)
  void damagedInputNeverBreaksTheReader(@ForAll("notes") Note note, @ForAll long seed) {
    byte[] body = damaged(Json.write(note), new Random(seed));
    try {
      assertThat(Json.read(body, Note.class)).isNotNull();
    } catch (Invalid e) {
      assertThat(e.faults()).isNotEmpty();
    } catch (AnlanException e) {
      assertThat(e).isInstanceOf(MalformedJson.class);
    }
  }

  private static byte[] damaged(byte[] body, Random random) {
    byte[] damaged = body.clone();
    byte[] swaps = "{}[]\",:0x\\u \u0000-".getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(damaged.length);
      damaged[at] =
          random.nextBoolean() ? swaps[random.nextInt(swaps.length)] : (byte) random.nextInt(256);
    }
    return damaged;
  }
}
