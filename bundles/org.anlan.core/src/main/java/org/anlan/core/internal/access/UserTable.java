package org.anlan.core.internal.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.anlan.api.Paging;
import org.anlan.api.Stamp;
import org.anlan.api.access.Role;
import org.anlan.api.access.User;
import org.anlan.api.access.UserFilter;
import org.anlan.api.access.UserId;
import org.anlan.api.roster.PersonId;
import org.anlan.api.roster.UnitId;
import org.anlan.core.internal.database.Sql;

/** The table of accounts. */
final class UserTable {
  private static final String COLUMNS =
      "id, version, created_at, created_by, updated_at, updated_by, username, name, roles,"
          + " unit_id, person_id, disabled, password";

  private final DataSource database;

  UserTable(DataSource database) {
    this.database = database;
  }

  Optional<Account> byId(UUID id) {
    return one("id = ?", id);
  }

  Optional<Account> byName(String username) {
    return one("username_key = ?", Account.key(username));
  }

  List<Account> all() {
    return Sql.query(database, "select " + COLUMNS + " from core_user", UserTable::read);
  }

  /** One more than asked for, if there are more; oldest first. */
  List<Account> page(UserFilter filter, Paging paging) {
    List<String> where = new ArrayList<>(List.of("1 = 1"));
    List<Object> params = new ArrayList<>();
    paging.after().ifPresent(after -> add(where, params, "id > ?", after));
    filter.disabled().ifPresent(disabled -> add(where, params, "disabled = ?", disabled));
    filter.role().ifPresent(role -> add(where, params, "roles like ?", "%," + role.name() + ",%"));
    filter.q().map(UserTable::like).ifPresent(like -> search(where, params, like));
    return Sql.query(
        database,
        "select %s from core_user where %s order by id limit %d"
            .formatted(COLUMNS, String.join(" and ", where), paging.limit() + 1),
        UserTable::read,
        params.toArray());
  }

  void insert(Account account) {
    User user = account.user();
    Stamp stamp = user.stamp();
    Sql.update(
        database,
        "insert into core_user ("
            + COLUMNS
            + ", username_key) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        user.id().value(),
        stamp.version(),
        stamp.createdAt(),
        stamp.createdBy(),
        stamp.updatedAt(),
        stamp.updatedBy(),
        user.username(),
        user.name(),
        roles(user.roles()),
        user.unitId().map(UnitId::value).orElse(null),
        user.personId().map(PersonId::value).orElse(null),
        user.disabled(),
        account.password(),
        Account.key(user.username()));
  }

  /** Saves an account whose stamp already says its new version; false if the old one is gone. */
  boolean update(Account account) {
    User user = account.user();
    return Sql.update(
            database,
            "update core_user set version = ?, updated_at = ?, updated_by = ?, username = ?,"
                + " username_key = ?, name = ?, roles = ?, unit_id = ?, person_id = ?,"
                + " disabled = ?, password = ? where id = ? and version = ?",
            user.stamp().version(),
            user.stamp().updatedAt(),
            user.stamp().updatedBy(),
            user.username(),
            Account.key(user.username()),
            user.name(),
            roles(user.roles()),
            user.unitId().map(UnitId::value).orElse(null),
            user.personId().map(PersonId::value).orElse(null),
            user.disabled(),
            account.password(),
            user.id().value(),
            user.stamp().version() - 1)
        == 1;
  }

  boolean delete(UserId id, long version) {
    return Sql.update(
            database, "delete from core_user where id = ? and version = ?", id.value(), version)
        == 1;
  }

  private Optional<Account> one(String where, Object param) {
    return Sql.query(
            database,
            "select " + COLUMNS + " from core_user where " + where,
            UserTable::read,
            param)
        .stream()
        .findFirst();
  }

  private static void search(List<String> where, List<Object> params, String like) {
    add(where, params, "(lower(name) like ? escape '!' or username_key like ? escape '!')", like);
    params.add(like);
  }

  private static void add(List<String> where, List<Object> params, String text, Object param) {
    where.add(text);
    params.add(param);
  }

  private static Account read(ResultSet row) throws SQLException {
    User user =
        new User(
            new UserId(UUID.fromString(row.getString("id"))),
            new Stamp(
                row.getLong("version"),
                Sql.instant(row, "created_at"),
                row.getString("created_by"),
                Sql.instant(row, "updated_at"),
                row.getString("updated_by")),
            row.getString("username"),
            row.getString("name"),
            roles(row.getString("roles")),
            uuid(row, "unit_id").map(UnitId::new),
            uuid(row, "person_id").map(PersonId::new),
            row.getBoolean("disabled"));
    return new Account(user, row.getString("password"));
  }

  private static Optional<UUID> uuid(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(UUID::fromString);
  }

  /** With a comma at both ends, so that one role can be looked for. */
  private static String roles(Set<Role> roles) {
    return roles.stream().sorted().map(Role::name).collect(Collectors.joining(",", ",", ","));
  }

  private static Set<Role> roles(String text) {
    return Stream.of(text.split(","))
        .filter(name -> !name.isEmpty())
        .map(Role::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String like(String q) {
    String plain = q.toLowerCase(Locale.ROOT);
    return "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
