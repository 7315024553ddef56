package org.anlan.console.internal.frame;

import java.time.LocalTime;
import java.util.Locale;
import java.util.stream.IntStream;
import org.anlan.console.core.live.Quiet;
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
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Shell;

/** Language, theme, size, and what is heard when. */
final class PreferencesDialog extends PlainDialog {
  /** What it answers when the console must be started again. */
  static final int RESTART = 2;

  private static final int WIDTH = 380;
  private static final int HALF_HOUR_S = 1800;

  private final Settings settings;
  private Combo language;
  private Combo theme;
  private Button large;
  private Button sound;
  private Scale volume;
  private Combo quietFrom;
  private Combo quietTo;

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
    looks().label(area, Words.of("preferences.size"));
    large = check(area, Words.of("preferences.size.large"), settings.large());
    Looks.named(large, "preferences-large");
    sounds(area);
    GridDataFactory.fillDefaults()
        .span(2, 1)
        .hint(WIDTH, SWT.DEFAULT)
        .applyTo(looks().wrapped(area, Words.of("preferences.restart"), WIDTH));
  }

  private void sounds(Composite area) {
    looks().label(area, Words.of("preferences.sound"));
    sound = check(area, Words.of("preferences.sound.on"), settings.sound());
    looks().label(area, Words.of("preferences.volume"));
    volume = Looks.named(new Scale(area, SWT.HORIZONTAL), "preferences-volume");
    volume.setMaximum(100);
    volume.setPageIncrement(10);
    volume.setSelection(settings.volume());
    looks().paint(volume, area.getBackground(), looks().palette().text());
    GridDataFactory.fillDefaults().grab(true, false).applyTo(volume);
    looks().label(area, Words.of("preferences.quiet"));
    Composite hours = looks().room(area, 3);
    quietFrom = time(hours, "preferences-quiet-from", settings.quiet().from());
    looks().label(hours, "–");
    quietTo = time(hours, "preferences-quiet-to", settings.quiet().to());
    looks().label(area, "");
    looks().wrapped(area, Words.of("preferences.quiet.what"), WIDTH - 120);
  }

  private Button check(Composite area, String text, boolean checked) {
    Button button = new Button(area, SWT.CHECK);
    button.setText(text);
    button.setSelection(checked);
    return looks().paint(button, area.getBackground(), looks().palette().text());
  }

  /** Half hours of a day, which is as fine as such hours are in practice. */
  private Combo time(Composite parent, String id, LocalTime at) {
    String[] hours =
        IntStream.range(0, 48).mapToObj(i -> half(i).toString()).toArray(String[]::new);
    Combo field = Looks.named(looks().choice(parent, hours), id);
    field.select(at.toSecondOfDay() / HALF_HOUR_S);
    return field;
  }

  private static LocalTime time(Combo field) {
    return half(field.getSelectionIndex());
  }

  private static LocalTime half(int place) {
    return LocalTime.ofSecondOfDay((long) place * HALF_HOUR_S);
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
    boolean again =
        Words.chinese() != chosen.getLanguage().equals("zh")
            || dark != settings.dark()
            || large.getSelection() != settings.large();
    settings.language(chosen);
    settings.dark(dark);
    settings.large(large.getSelection());
    settings.sound(sound.getSelection());
    settings.volume(volume.getSelection());
    settings.quiet(new Quiet(time(quietFrom), time(quietTo)));
    setReturnCode(again ? RESTART : OK);
    close();
  }
}
