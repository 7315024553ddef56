package org.anlan.api.roster;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.anlan.api.Draft;
import org.anlan.api.Faults;
import org.anlan.api.Text;

/** A person to be made or changed. */
public record PersonDraft(
    String name,
    Optional<UnitId> unitId,
    List<String> phones,
    Optional<String> email,
    Optional<String> note)
    implements Draft {
  private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()*#,-]{1,39}");

  public PersonDraft {
    phones = phones == null ? List.of() : List.copyOf(phones);
  }

  @Override
  public void check(Faults faults) {
    faults.text("/name", name, 100).text("/email", email, 200).text("/note", note, 2000);
    for (int i = 0; i < phones.size(); i++) {
      faults.when(
          !PHONE.matcher(phones.get(i)).matches(),
          "/phones/" + i,
          Text.of("不是电话号码", "is not a telephone number"));
    }
  }
}
