package org.anlan.console.internal.quick;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.anlan.console.core.live.LiveNames;
import org.anlan.console.core.quick.Name;
import org.anlan.console.core.quick.Sign;
import org.anlan.console.core.quick.Token;
import org.anlan.console.internal.widgets.Looks;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/**
 * Offers names below a field while something is called with a sign. It follows the field's text
 * rather than its keys, so that it works with every Chinese input method.
 */
public final class Completion {
  private static final int MOST = 8;
  private static final int WIDTH = 420;

  private final Text field;
  private final LiveNames names;
  private final Looks looks;
  private final BiConsumer<Token, Name> choose;
  private Shell popup;
  private Table table;
  private Optional<Token> token = Optional.empty();
  private List<Name> offered = List.of();

  /** Offers below this field and tells what was chosen. */
  public Completion(Text field, LiveNames names, Looks looks, BiConsumer<Token, Name> choose) {
    this.field = field;
    this.names = names;
    this.looks = looks;
    this.choose = choose;
    field.addListener(SWT.Modify, event -> field.getDisplay().asyncExec(this::update));
    field.addListener(SWT.KeyDown, this::key);
    field.addListener(SWT.Traverse, this::traverse);
    field.addListener(SWT.FocusOut, event -> close());
    field.addListener(SWT.Dispose, event -> close());
  }

  /** Whether it is offering something. */
  public boolean isOpen() {
    return popup != null && !popup.isDisposed() && popup.isVisible();
  }

  private void update() {
    if (field.isDisposed()) {
      return;
    }
    token =
        Token.at(field.getText(), field.getCaretPosition())
            .filter(t -> t.sign() != Sign.TASK && field.isFocusControl());
    offered = token.map(t -> names.names().find(t.sign(), t.typed(), MOST)).orElse(List.of());
    boolean typedOut =
        token.isPresent()
            && offered.size() == 1
            && offered.get(0).name().equals(token.get().typed());
    if (offered.isEmpty() || typedOut) {
      close();
    } else {
      show();
    }
  }

  private void show() {
    if (popup == null || popup.isDisposed()) {
      popup = new Shell(field.getShell(), SWT.NO_FOCUS | SWT.ON_TOP | SWT.TOOL);
      popup.setLayout(new FillLayout());
      table = Looks.named(looks.list(popup, SWT.NONE), "completion");
      looks.column(table, "", WIDTH * 2 / 5);
      looks.column(table, "", WIDTH * 3 / 5 - 8);
      table.addListener(SWT.MouseDown, event -> take());
    }
    table.removeAll();
    for (Name name : offered) {
      TableItem item = new TableItem(table, SWT.NONE);
      item.setText(new String[] {name.name(), name.hint()});
      item.setForeground(1, looks.palette().muted());
    }
    table.setSelection(0);
    place();
    popup.setVisible(true);
  }

  private void place() {
    Rectangle bounds = field.getBounds();
    Point at = field.getParent().toDisplay(bounds.x, bounds.y + bounds.height);
    int height = table.getItemHeight() * offered.size() + 8;
    popup.setBounds(at.x, at.y, WIDTH, height);
  }

  private void key(Event event) {
    if (!isOpen()) {
      return;
    }
    int step = event.keyCode == SWT.ARROW_DOWN ? 1 : event.keyCode == SWT.ARROW_UP ? -1 : 0;
    if (step != 0) {
      int size = table.getItemCount();
      table.setSelection(Math.floorMod(table.getSelectionIndex() + step, size));
      event.doit = false;
    } else if (event.character == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
      take();
      event.doit = false;
    } else if (event.character == SWT.ESC) {
      close();
      event.doit = false;
    }
  }

  private void traverse(Event event) {
    if (isOpen()
        && (event.detail == SWT.TRAVERSE_TAB_NEXT
            || event.detail == SWT.TRAVERSE_RETURN
            || event.detail == SWT.TRAVERSE_ESCAPE)) {
      event.doit = false;
      if (event.detail == SWT.TRAVERSE_TAB_NEXT) {
        take();
      }
    }
  }

  private void take() {
    int index = table.getSelectionIndex();
    if (token.isPresent() && index >= 0 && index < offered.size()) {
      Name chosen = offered.get(index);
      Token of = token.get();
      close();
      choose.accept(of, chosen);
    }
  }

  private void close() {
    if (popup != null && !popup.isDisposed()) {
      popup.dispose();
    }
  }
}
