package org.anlan.console.internal.incidents;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.anlan.api.Grade;
import org.anlan.api.incidents.Casualties;
import org.anlan.api.incidents.Incident;
import org.anlan.api.incidents.IncidentClass;
import org.anlan.api.incidents.IncidentDraft;
import org.anlan.api.roster.UnitId;
import org.anlan.console.core.quick.Moment;
import org.anlan.console.core.quick.Name;
import org.anlan.console.core.quick.Sign;
import org.anlan.console.internal.conflict.Form;
import org.anlan.console.internal.text.Words;
import org.anlan.console.internal.widgets.Looks;
import org.anlan.console.spi.Desk;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What can be said of an incident: its fields, and the draft they make. */
final class IncidentFields implements Form<Incident> {
  private static final int WIDTH = 440;
  private static final int MOST = 20;
  private static final List<String> HEADS =
      List.of("dead", "missing", "injured", "trapped", "moved");

  private final Desk desk;
  private final Looks looks;
  private final Optional<Incident> before;
  private final String unitBefore;
  private final Map<String, Control> fields = new LinkedHashMap<>();
  private final Instant begun;
  private Button drill;

  /**
   * The fields of a new incident, or of one that is there.
   *
   * @param unitBefore the name of the unit it has been in
   */
  IncidentFields(Desk desk, Looks looks, Optional<Incident> before, String unitBefore) {
    this.desk = desk;
    this.looks = looks;
    this.before = before;
    this.unitBefore = unitBefore;
    this.begun = desk.clock().instant();
  }

  /** Makes them; tells whenever the unit is typed. */
  void fill(Composite area, Runnable unitTyped) {
    text(area, "title", "incidents.what", SWT.NONE);
    choice(area, "category", "incidents.category", IncidentClass.values());
    choice(area, "grade", "incidents.grade", Grade.values());
    Text unit = text(area, "unit", "incidents.unit", SWT.NONE);
    unit.setMessage(Words.of("incidents.unit.hint"));
    text(area, "occurred", "incidents.occurred", SWT.NONE)
        .setMessage(Words.of("incidents.occurred.hint"));
    text(area, "where", "incidents.where", SWT.NONE);
    text(area, "source", "incidents.source", SWT.NONE);
    Text description = text(area, "description", "incidents.description", SWT.MULTI | SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, 72).applyTo(description);
    description.addListener(
        SWT.Traverse, event -> event.doit = event.doit || event.detail == SWT.TRAVERSE_TAB_NEXT);
    heads(area);
    looks.label(area, "");
    drill = Looks.named(new Button(area, SWT.CHECK), "incident-drill");
    drill.setText(Words.of("activation.drill"));
    looks.paint(drill, area.getBackground(), looks.palette().text());
    ((Combo) fields.get("grade")).select(Grade.IV.ordinal());
    before.ifPresent(
        incident -> {
          type(texts(incident));
          drill.setSelection(incident.drill());
          drill.setEnabled(false);
        });
    unit.addListener(SWT.Modify, event -> unitTyped.run());
  }

  /** What is missing or can't be read, in words; empty if nothing. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (of("title").isEmpty() || unit().isEmpty()) {
      missing.add(Words.of("incidents.missing"));
    }
    if (!of("occurred").isEmpty() && Moment.of(of("occurred"), now()).isEmpty()) {
      missing.add(Words.of("incidents.occurred.wrong", of("occurred")));
    }
    for (String head : HEADS) {
      if (!of(head).matches("\\d{0,6}")) {
        missing.add(Words.of("incidents.heads.wrong", label(head), of(head)));
      }
    }
    return missing;
  }

  /** The unit that fits best what was typed. */
  Optional<Name> meant() {
    String typed = of("unit");
    return typed.isEmpty()
        ? Optional.empty()
        : desk.names().names().find(Sign.WHO, typed, MOST).stream()
            .filter(name -> name.link().entity().equals("roster/units"))
            .findFirst();
  }

  /** The incident as the fields say it is; only if nothing is missing. */
  IncidentDraft draft() {
    return new IncidentDraft(
        of("title"),
        IncidentClass.values()[((Combo) fields.get("category")).getSelectionIndex()],
        before.flatMap(Incident::type),
        Grade.values()[((Combo) fields.get("grade")).getSelectionIndex()],
        drill.getSelection(),
        unit().orElseThrow(),
        occurred(),
        before.map(Incident::receivedAt),
        optional("source"),
        optional("where"),
        before.flatMap(Incident::placeId),
        before.flatMap(Incident::latitude),
        before.flatMap(Incident::longitude),
        optional("description"),
        Optional.of(casualties()),
        before.flatMap(Incident::warningId),
        before.map(Incident::rulePack));
  }

  @Override
  public Map<String, String> texts(Incident of) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("title", of.title());
    texts.put("category", Words.of("category", of.category()));
    texts.put("grade", Words.of("grade", of.grade()));
    texts.put("unit", unitName(of.unitId()));
    texts.put("occurred", Moment.written(of.occurredAt().atZone(desk.zone())));
    texts.put("where", of.location().orElse(""));
    texts.put("source", of.source().orElse(""));
    texts.put("description", of.description().orElse(""));
    Casualties heads = of.casualties();
    int[] counts = {heads.dead(), heads.missing(), heads.injured(), heads.trapped(), heads.moved()};
    for (int i = 0; i < counts.length; i++) {
      texts.put(HEADS.get(i), counts[i] == 0 ? "" : Integer.toString(counts[i]));
    }
    return texts;
  }

  @Override
  public Map<String, String> typed() {
    Map<String, String> typed = new LinkedHashMap<>();
    fields.keySet().forEach(field -> typed.put(field, of(field)));
    return typed;
  }

  @Override
  public void type(Map<String, String> texts) {
    texts.forEach(
        (field, text) -> {
          Control control = fields.get(field);
          if (control instanceof Combo combo) {
            combo.select(combo.indexOf(text));
          } else if (control instanceof Text typed && !typed.getText().equals(text)) {
            typed.setText(text);
          }
        });
  }

  @Override
  public String label(String field) {
    return Words.of("incidents.field." + field);
  }

  @Override
  public LongFunction<Incident> request() {
    IncidentDraft draft = draft();
    Incident edited = before.orElseThrow();
    return version -> desk.client().incidents().update(edited.id(), version, draft);
  }

  private Text text(Composite area, String field, String label, int style) {
    Label words = looks.label(area, Words.of(label));
    GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(words);
    Text text = Looks.named(looks.field(area, "", style), "incident-" + field);
    GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
    fields.put(field, text);
    return text;
  }

  private void choice(Composite area, String field, String label, Enum<?>... values) {
    looks.label(area, Words.of(label));
    Combo combo = Looks.named(looks.choice(area), "incident-" + field);
    for (Enum<?> value : values) {
      combo.add(Words.of(field, value));
    }
    combo.select(0);
    fields.put(field, combo);
  }

  private void heads(Composite area) {
    looks.label(area, Words.of("incidents.heads"));
    Composite row = looks.room(area, 2 * HEADS.size());
    GridLayoutFactory.fillDefaults().numColumns(2 * HEADS.size()).spacing(4, 0).applyTo(row);
    for (String head : HEADS) {
      Label label = looks.muted(row, label(head));
      GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
      Text count = Looks.named(looks.field(row, "0", SWT.RIGHT), "incident-" + head);
      GridDataFactory.swtDefaults().hint(28, SWT.DEFAULT).applyTo(count);
      fields.put(head, count);
    }
  }

  private String of(String field) {
    Control control = fields.get(field);
    return control instanceof Combo combo ? combo.getText() : ((Text) control).getText().strip();
  }

  private Optional<String> optional(String field) {
    return Optional.of(of(field)).filter(text -> !text.isEmpty());
  }

  private Optional<UnitId> unit() {
    if (before.isPresent() && of("unit").equals(unitBefore)) {
      return before.map(Incident::unitId);
    }
    return meant().map(name -> new UnitId(name.link().id()));
  }

  private String unitName(UnitId unit) {
    if (before.isPresent() && before.get().unitId().equals(unit)) {
      return unitBefore;
    }
    return desk.names().names().by().getOrDefault(Sign.WHO, List.of()).stream()
        .filter(name -> name.link().id().equals(unit.value()))
        .map(Name::name)
        .findFirst()
        .orElse(unitBefore);
  }

  /** As typed; if nobody did, the stored moment with its seconds, or when the dialog opened. */
  private Instant occurred() {
    Optional<Instant> stored = before.map(Incident::occurredAt);
    String typed = of("occurred");
    boolean same =
        stored.map(at -> Moment.written(at.atZone(desk.zone())).equals(typed)).orElse(false);
    return same || typed.isEmpty()
        ? stored.orElse(begun)
        : Moment.of(typed, now()).orElseThrow().toInstant();
  }

  private Casualties casualties() {
    int[] counts =
        HEADS.stream().mapToInt(h -> of(h).isEmpty() ? 0 : Integer.parseInt(of(h))).toArray();
    return new Casualties(counts[0], counts[1], counts[2], counts[3], counts[4]);
  }

  private ZonedDateTime now() {
    return ZonedDateTime.ofInstant(desk.clock().instant(), desk.zone());
  }
}
