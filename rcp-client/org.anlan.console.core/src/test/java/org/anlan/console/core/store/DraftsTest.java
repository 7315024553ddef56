package org.anlan.console.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {
  @TempDir Path directory;

  @Test
  void whatWasTypedSurvivesACrash() {
    Path file = directory.resolve("drafts.json");
    new Drafts(file).keep("desk", "写到一半");
    assertThat(new Drafts(file).of("desk")).contains("写到一半");
  }

  @Test
  void whatWasFinishedIsForgotten() {
    Path file = directory.resolve("drafts.json");
    Drafts drafts = new Drafts(file);
    drafts.keep("desk", "写完");
    drafts.keep("desk", "");
    assertThat(new Drafts(file).of("desk")).isEmpty();
  }

  @Test
  void aFileThatCanNotBeReadIsSetAside() throws IOException {
    Path file = directory.resolve("drafts.json");
    Files.writeString(file, "{broken");
    assertThat(new Drafts(file).of("desk")).isEmpty();
    assertThat(directory.resolve("drafts.json.unreadable")).hasContent("{broken");
  }
}
