package org.anlan.api.notifications;

import java.util.Objects;
import org.anlan.api.Text;

/**
 * A way to reach people.
 *
 * @param manual whether a person does it and confirms it
 */
public record ChannelInfo(String id, Text name, boolean manual) {
  public ChannelInfo {
    Objects.requireNonNull(id);
    Objects.requireNonNull(name);
  }
}
