package org.anlan.console.core.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A time in which a window didn't answer.
 *
 * @param at when it began
 * @param stack what its thread did then, innermost first
 */
public record Block(Instant at, Duration length, List<StackTraceElement> stack) {
  private static final List<String> IO =
      List.of("java.net.", "java.nio.", "java.io.", "sun.nio.", "sun.net.", "jdk.internal.net.");
  private static final String OURS = "org.anlan.";

  public Block {
    stack = List.copyOf(stack);
  }

  /**
   * Whether code of ours waited for a disk or a line. Loading classes and their resources doesn't
   * count: that happens once.
   */
  public boolean isIo() {
    boolean io = false;
    for (StackTraceElement frame : stack) {
      String name = frame.getClassName();
      if (frame.getMethodName().equals("loadClass") || name.startsWith("org.eclipse.osgi.")) {
        return false;
      }
      if (name.startsWith(OURS)) {
        return io;
      }
      io |= IO.stream().anyMatch(name::startsWith);
    }
    return false;
  }

  /** In words for a log: when, how long, whether of I/O, and the stack. */
  @Override
  public String toString() {
    StringBuilder words = new StringBuilder();
    words.append(at).append("  ").append(length.toMillis()).append(" ms");
    words.append(isIo() ? "  I/O" : "");
    stack.forEach(frame -> words.append("\n\tat ").append(frame));
    return words.toString();
  }
}
