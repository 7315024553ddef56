package org.anlan.print;

import org.osgi.annotation.versioning.ConsumerType;

/** Follows a print and can end it; asked often, on the thread that prints. */
@ConsumerType
public interface Progress {
  /** Follows nothing and ends nothing. */
  Progress NONE =
      new Progress() {
        @Override
        public boolean cancelled() {
          return false;
        }

        @Override
        public void pages(int done) {}
      };

  /** Whether nobody wants the print any more. */
  boolean cancelled();

  /** So many pages are done. */
  void pages(int done);
}
