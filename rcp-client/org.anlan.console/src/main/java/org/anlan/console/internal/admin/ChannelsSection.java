package org.anlan.console.internal.admin;

import java.util.List;
import org.anlan.api.notifications.ChannelInfo;
import org.anlan.console.internal.table.Column;
import org.anlan.console.internal.table.DataTable;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The ways to reach people, each to be tried with a test message. */
final class ChannelsSection implements Section {
  private static final int WRAP = 640;

  private final Desk desk;
  private final Looks looks;
  private final Guarded room;
  private final DataTable<ChannelInfo> table;
  private final Label result;
  private final Button test;

  ChannelsSection(Composite parent, Desk desk, Looks looks) {
    this.desk = desk;
    this.looks = looks;
    room = new Guarded(parent, desk, looks, title(), Words.of("admin.channels.what"), "channels");
    Composite content = room.content();
    Label what = looks.wrapped(content, Words.of("admin.channels.what"), WRAP);
    what.setForeground(looks.palette().muted());
    table =
        new DataTable<>(
            content,
            desk,
            looks,
            "channels",
            ChannelInfo::id,
            List.of(
                Column.of(
                    "name", Words.of("stores.name"), 200, channel -> desk.say(channel.name())),
                Column.of("id", Words.of("admin.channel.id"), 144, ChannelInfo::id),
                Column.of("manual", Words.of("admin.channel.way"), 320, ChannelsSection::way)));
    test =
        Looks.named(
            looks.button(table.head(1), Words.of("admin.channel.test"), this::test),
            "channel-test");
    test.setEnabled(false);
    table.onSelect(channel -> test.setEnabled(true)).onOpen(channel -> test());
    result = Looks.named(looks.wrapped(content, " ", WRAP), "channel-result");
  }

  private static String way(ChannelInfo channel) {
    return Words.of(channel.manual() ? "admin.channel.manual" : "admin.channel.automatic");
  }

  @Override
  public String title() {
    return Words.of("admin.channels");
  }

  @Override
  public Control control() {
    return room.control();
  }

  @Override
  public void shown() {
    room.load(
        () -> desk.client().notifications().channels(),
        channels -> {
          table.show(channels);
          table.selectFirst();
        });
  }

  private void test() {
    table
        .selected()
        .ifPresent(
            channel ->
                new TestMessageDialog(
                        result.getShell(),
                        desk,
                        looks,
                        channel,
                        words -> result.setText(Looks.escape(words)))
                    .open());
  }
}
