package org.anlan.console.internal.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.anlan.api.AnlanException;
import org.anlan.api.Conflict;
import org.anlan.api.Fault;
import org.anlan.api.Invalid;
import org.anlan.console.internal.text.Words;

/** What went wrong, in words for a person. */
final class Failure {
  private static final System.Logger LOG = System.getLogger(Failure.class.getName());
  private static final long SMALLEST = 64 * 1024;

  private Failure() {}

  /**
   * What happened and what to do; what nobody expected is logged as well.
   *
   * @param data the directory that is written to
   */
  static String words(RuntimeException e, Path data) {
    if (e instanceof Invalid invalid) {
      return invalid.faults().stream().map(Failure::words).collect(Collectors.joining("\n"));
    }
    if (e instanceof Conflict conflict && conflict.kind() == Conflict.Kind.KEY) {
      return Words.of("error.taken");
    }
    if (e instanceof AnlanException known) {
      return Words.of(known.text());
    }
    if (e instanceof UncheckedIOException disk) {
      LOG.log(System.Logger.Level.WARNING, "disk", e);
      return full(data)
          ? Words.of("error.full")
          : Words.of("error.disk", disk.getCause().getMessage());
    }
    LOG.log(System.Logger.Level.ERROR, "work for the window failed", e);
    return Words.of("error.unexpected", e.toString());
  }

  /** Where it is wrong, if there is a word for it, and why. */
  private static String words(Fault fault) {
    String place = fault.pointer().replaceAll("(/\\d+)+$|.*/(?=\\D)", "");
    String key = place.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    String where = Words.or("fault." + key, place);
    String why = Words.of(fault.message());
    return where.isEmpty() ? why : where + Words.of("stream.colon") + why;
  }

  /** Whether the disk has no room left for even one small file. */
  private static boolean full(Path data) {
    try {
      return Files.getFileStore(data).getUsableSpace() < SMALLEST;
    } catch (IOException e) {
      return false;
    }
  }
}
