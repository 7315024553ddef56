package org.anlan.roster.internal.persistence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anlan.api.Id;
import org.anlan.api.roster.Person;
import org.anlan.api.roster.PersonId;
import org.anlan.core.jpa.Rows;
import org.anlan.core.jpa.Where;
import org.anlan.core.schema.SchemaReady;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The people. */
@Component(service = PersonRows.class)
public final class PersonRows extends Rows<PersonRow> {
  /** A row's list names a person: the values are what has the list, and the person. */
  public static final String NAMED =
      "r.id in (select u.usedId from PersonUse u where u.usedIn = {} and u.personId = {})";

  private static final String LIST = "u.usedIn = :in and u.usedId = :id";

  /** The repository over its table. */
  @Activate
  public PersonRows(
      @Reference(target = "(osgi.unit.name=roster)") JpaTemplate jpa,
      @Reference(target = "(unit=roster)") SchemaReady ready) {
    super(jpa, PersonRow.class);
  }

  /** Those of these identities, in no order; unknown ones are left out. */
  public Map<PersonId, Person> byId(Collection<PersonId> ids) {
    Map<PersonId, Person> found = new HashMap<>();
    for (List<PersonId> some : Batches.of(ids)) {
      for (PersonRow row : list(Where.all().in("id", Optional.of(some)))) {
        Person person = row.toRecord();
        found.put(person.id(), person);
      }
    }
    return found;
  }

  /** Notes that a list names other people than before. */
  public void use(PersonUse.In usedIn, Id usedId, Set<PersonId> before, Set<PersonId> after) {
    Map<String, Object> list = Map.of("in", usedIn, "id", usedId);
    List<PersonId> gone = before.stream().filter(person -> !after.contains(person)).toList();
    for (PersonId person : gone) {
      Map<String, Object> params = new HashMap<>(list);
      params.put("person", person);
      execute("delete from PersonUse u where " + LIST + " and u.personId = :person", params);
    }
    useAll(
        after.stream()
            .filter(person -> !before.contains(person))
            .map(person -> new PersonUse(person, usedIn, usedId))
            .toList());
  }

  /** Notes new uses, in batches. */
  public void useAll(Collection<PersonUse> uses) {
    write(
        em -> {
          uses.forEach(em::persist);
          em.flush();
          return null;
        });
  }

  /** The lists that name a person. */
  public List<PersonUse> usesOf(PersonId person) {
    return query(
        "select u from PersonUse u where u.personId = :person order by u.usedIn, u.usedId",
        PersonUse.class,
        Map.of("person", person));
  }

  /** Whether anything but a list names the person: a responsibility or a stand-in. */
  public boolean isNamed(PersonId person) {
    return Stream.of(
            "ResponsibilityRow r where r.personId = :id",
            "OverrideRow r where r.replacesId = :id or r.byId = :id")
        .anyMatch(
            named ->
                first("select r.id from " + named, String.class, Map.of("id", person)).isPresent());
  }
}
