package org.anlan.console.internal.frame;

import java.util.Locale;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.internal.widgets.PlainDialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Language, theme, sound. */
final class PreferencesDialog extends PlainDialog {
  /** What it answers when the console must be started again. */
  static final int RESTART = 2;

  private static final int WIDTH = 380;

  private final Settings settings;
  private Combo language;
  private Combo theme;
  private Button sound;

  PreferencesDialog(Shell parent, Looks looks, Settings settings) {
    super(parent, looks, Words.of("command.preferences"));
    this.settings = settings;
  }

  @Override
  protected void fill(Composite area) {
    GridLayoutFactory.fillDefaults().numColumns(2).margins(20, 16).spacing(16, 12).applyTo(area);
    looks().label(area, Words.of("preferences.language"));
    language = Looks.named(looks().choice(area, "中文", "English"), "preferences-language");
    language.select(Words.chinese() ? 0 : 1);
    looks().label(area, Words.of("preferences.theme"));
    theme =
        Looks.named(
            looks()
                .choice(
                    area, Words.of("preferences.theme.light"), Words.of("preferences.theme.dark")),
            "preferences-theme");
    theme.select(settings.dark() ? 1 : 0);
    looks().label(area, Words.of("preferences.sound"));
    sound = new Button(area, SWT.CHECK);
    sound.setText(Words.of("preferences.sound.on"));
    sound.setSelection(settings.sound());
    looks().paint(sound, area.getBackground(), looks().palette().text());
    GridDataFactory.fillDefaults()
        .span(2, 1)
        .hint(WIDTH, SWT.DEFAULT)
        .applyTo(looks().wrapped(area, Words.of("preferences.restart"), WIDTH));
  }

  @Override
  protected void buttons(Composite bar) {
    Looks.named(
        createButton(bar, IDialogConstants.OK_ID, Words.of("button.apply"), true),
        "preferences-apply");
    createButton(bar, IDialogConstants.CANCEL_ID, Words.of("button.cancel"), false);
  }

  @Override
  protected void okPressed() {
    Locale chosen = language.getSelectionIndex() == 0 ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    boolean dark = theme.getSelectionIndex() == 1;
    boolean again = Words.chinese() != chosen.getLanguage().equals("zh") || dark != settings.dark();
    settings.language(chosen);
    settings.dark(dark);
    settings.sound(sound.getSelection());
    setReturnCode(again ? RESTART : OK);
    close();
  }
}
