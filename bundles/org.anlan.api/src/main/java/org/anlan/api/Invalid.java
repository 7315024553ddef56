package org.anlan.api;

import java.util.List;

/** The input was understood and is wrong (422); it names every fault. */
public final class Invalid extends AnlanException {
  private static final long serialVersionUID = 1L;
  private final transient List<Fault> faults;

  /** An input with these faults, at least one. */
  public Invalid(List<Fault> faults) {
    super(
        Text.of(
            "输入有 " + faults.size() + " 处错误", faults.size() + " fault(s) in the input: " + faults));
    this.faults = List.copyOf(faults);
  }

  /** An input with one fault. */
  public static Invalid at(String pointer, Text message) {
    return new Invalid(List.of(new Fault(pointer, message)));
  }

  /** Every fault, in the order found. */
  public List<Fault> faults() {
    return faults;
  }
}
