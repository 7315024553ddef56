package org.anlan.core.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplaysActionTest {
  @ParameterizedTest
  @CsvSource({
    "POST,roster/units,201,roster.units.add",
    "PUT,roster/units/01920000-0000-7000-8000-000000000001,200,roster.units.update",
    "DELETE,roster/units/01920000-0000-7000-8000-000000000001,204,roster.units.remove",
    "POST,tasks/01920000-0000-7000-8000-000000000001/finish,200,tasks.finish",
    "POST,plans/01920000-0000-7000-8000-000000000001/activations,201,plans.activations.add",
    "POST,users/me/password,204,users.me.password",
  })
  void actionIsNamedByItsPath(String method, String path, int status, String action) {
    Request request =
        new Request(
            "r",
            method,
            path,
            "",
            Locale.ENGLISH,
            Optional.empty(),
            new Body(InputStream.nullInputStream(), 0, false));
    assertThat(Replays.action(request, status)).isEqualTo(action);
  }
}
