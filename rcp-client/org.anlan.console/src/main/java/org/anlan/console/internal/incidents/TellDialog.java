package org.anlan.console.internal.incidents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Link;
import org.anlan.api.notifications.ChannelInfo;
import org.anlan.api.notifications.Message;
import org.anlan.api.notifications.Notification;
import org.anlan.api.roster.Selector;
import org.anlan.console.core.quick.Name;
import org.anlan.console.core.quick.Sign;
import org.anlan.console.core.quick.Token;
import org.anlan.console.internal.quick.Completion;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.Once;
import org.anlan.console.internal.widgets.PlainDialog;
import org.anlan.console.internal.widgets.Unsent;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Tells people of an incident: whom, how, what. */
final class TellDialog extends PlainDialog {
  private static final int WIDTH = 460;

  private final Once once = new Once();
  private final List<Name> chosen = new ArrayList<>();
  private final Desk desk;
  private final Whole whole;
  private final Runnable then;
  private final Unsent unsent;
  private List<ChannelInfo> channels = List.of();
  private Text who;
  private Combo channel;
  private Text text;
  private Label message;
  private Completion completion;

  TellDialog(Shell parent, Desk desk, Looks looks, Whole whole, Runnable then) {
    super(parent, looks, Words.of("told.tell.title"));
    this.desk = desk;
    this.whole = whole;
    this.then = then;
    this.unsent = new Unsent(desk, "tell-" + whole.incident().id().value());
  }

  @Override
  protected void fill(Composite area) {
    GridLayoutFactory.fillDefaults().numColumns(2).margins(16, 16).spacing(12, 8).applyTo(area);
    looks().label(area, Words.of("told.who"));
    who = Looks.named(looks().field(area, Words.of("told.who.hint"), SWT.NONE), "tell-who");
    GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(who);
    completion = new Completion(who, desk.names(), looks(), this::insert);
    looks().label(area, Words.of("told.how"));
    channel = Looks.named(looks().choice(area), "tell-how");
    Label label = looks().label(area, Words.of("told.what"));
    GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
    text = Looks.named(looks().field(area, "", SWT.MULTI | SWT.WRAP | SWT.V_SCROLL), "tell-what");
    GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 88).applyTo(text);
    text.addListener(
        SWT.Traverse, event -> event.doit = event.doit || event.detail == SWT.TRAVERSE_TAB_NEXT);
    unsent.hold("what", text);
    message = Looks.named(looks().wrapped(area, " ", WIDTH), "tell-message");
    message.setForeground(looks().palette().red());
    GridDataFactory.fillDefaults().span(2, 1).hint(WIDTH, 36).applyTo(message);
    desk.load(channel, () -> desk.client().notifications().channels(), this::channels, this::say);
  }

  @Override
  protected void buttons(Composite bar) {
    Looks.named(
        createButton(bar, IDialogConstants.OK_ID, Words.of("told.send"), false), "tell-send");
    createButton(bar, IDialogConstants.CANCEL_ID, Words.of("button.cancel"), false);
  }

  @Override
  protected void okPressed() {
    if (completion.isOpen()) {
      return;
    }
    List<Selector> to = recipients();
    if (to.isEmpty() || text.getText().isBlank() || channel.getSelectionIndex() < 0) {
      say(Words.of("told.missing"));
      return;
    }
    Message draft =
        new Message(
            channels.get(channel.getSelectionIndex()).id(),
            to,
            whole.incident().title(),
            text.getText().strip(),
            whole.incident().drill(),
            false,
            Optional.of(new Link("incidents", whole.incident().id().value())));
    String key = once.key("send");
    desk.load(
        message,
        () -> desk.client().withKey(key, () -> desk.client().notifications().send(draft)),
        this::sent,
        this::say);
  }

  private void channels(List<ChannelInfo> all) {
    channels = all;
    all.forEach(each -> channel.add(desk.say(each.name())));
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).manual() || channel.getSelectionIndex() < 0) {
        channel.select(i);
      }
    }
    channel.requestLayout();
  }

  private void sent(List<Notification> notices) {
    unsent.forget();
    desk.tell(Words.of("told.sent", notices.size()));
    then.run();
    close();
  }

  private void say(String why) {
    message.setText(Looks.escape("⚠ " + why));
  }

  private void insert(Token token, Name name) {
    String line = who.getText();
    String called = token.sign().written() + name.name() + " ";
    chosen.add(name);
    who.setText(line.substring(0, token.start()) + called + line.substring(token.end()));
    who.setSelection(token.start() + called.length());
  }

  /** Everybody who was chosen and still stands in the line. */
  private List<Selector> recipients() {
    String line = who.getText();
    return chosen.stream()
        .filter(name -> line.contains(Sign.WHO.written() + name.name()))
        .distinct()
        .map(name -> Selector.of(kind(name.link()), name.link().id()))
        .toList();
  }

  private static Selector.Kind kind(Link link) {
    return link.entity().equals("roster/persons") ? Selector.Kind.PERSON : Selector.Kind.UNIT;
  }
}
