package org.anlan.api;

/**
 * What a caller sends to make or change something; it may be wrong and can say in what.
 *
 * <p>A component that the caller left out is null until {@link #check} has passed; optional
 * components are {@code Optional} and lists are empty instead.
 */
public interface Draft {
  /** Names every fault of this draft that can be seen without looking anything up. */
  void check(Faults faults);
}
