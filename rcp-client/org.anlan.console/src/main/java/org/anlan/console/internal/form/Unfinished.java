package org.anlan.console.internal.form;

import java.util.List;
import org.anlan.api.Fault;
import org.anlan.api.Text;

/** What was typed can't be read at these places; nothing was sent. */
public final class Unfinished extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Fault> faults;

  private Unfinished(List<Fault> faults) {
    super(faults.toString());
    this.faults = List.copyOf(faults);
  }

  /** It can't be read at this place. */
  public static Unfinished at(String pointer, Text message) {
    return new Unfinished(List.of(new Fault(pointer, message)));
  }

  /** Nothing of this name is known. */
  public static Unfinished unknown(String pointer) {
    return at(pointer, Text.of("查无此项，请重新输入", "nothing of that name is known"));
  }

  /** Every place. */
  public List<Fault> faults() {
    return faults;
  }
}
