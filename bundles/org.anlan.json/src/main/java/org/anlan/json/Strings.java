package org.anlan.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.anlan.api.Id;
import org.anlan.api.Text;
import org.anlan.api.access.Permission;

/** The types whose wire form is one string, how they are read from it and what is expected. */
final class Strings {
  private static final Text AN_ID =
      Text.of("须为标识（UUID）", "must be an id (a UUID in its usual form)");

  /** One such type. */
  record Form(Function<String, ?> reader, Text expected) {
    /** Reads; throws some RuntimeException if the text is not of this form. */
    Object read(String text) {
      return reader.apply(text);
    }
  }

  private static final Map<Class<?>, Form> FIXED =
      Map.ofEntries(
          Map.entry(UUID.class, new Form(Strings::uuid, AN_ID)),
          Map.entry(
              Instant.class,
              new Form(
                  Strings::instant,
                  Text.of(
                      "须为带时区的时间，如 2025-07-01T08:00:00+08:00",
                      "must be a time with its offset, as in 2025-07-01T08:00:00+08:00"))),
          Map.entry(
              LocalDate.class,
              new Form(
                  LocalDate::parse,
                  Text.of("须为日期，如 2025-07-01", "must be a date, as in 2025-07-01"))),
          Map.entry(
              LocalTime.class,
              new Form(
                  LocalTime::parse, Text.of("须为时刻，如 08:00", "must be a time of day, as in 08:00"))),
          Map.entry(
              LocalDateTime.class,
              new Form(
                  LocalDateTime::parse,
                  Text.of(
                      "须为当地时间，如 2025-07-01T08:00",
                      "must be a local date and time, as in 2025-07-01T08:00"))),
          Map.entry(
              YearMonth.class,
              new Form(
                  YearMonth::parse, Text.of("须为年月，如 2025-07", "must be a month, as in 2025-07"))),
          Map.entry(
              Duration.class,
              new Form(
                  Duration::parse, Text.of("须为时长，如 PT30M", "must be a duration, as in PT30M"))),
          Map.entry(
              Period.class,
              new Form(Period::parse, Text.of("须为期间，如 P30D", "must be a period, as in P30D"))),
          Map.entry(
              ZoneId.class,
              new Form(
                  ZoneId::of,
                  Text.of("须为时区，如 Asia/Shanghai", "must be a time zone, as in Asia/Shanghai"))),
          Map.entry(
              Permission.class,
              new Form(
                  Permission::of,
                  Text.of("须为 领域:动作，如 tasks:read", "must be area:verb, as in tasks:read"))));

  private static final ClassValue<Optional<Form>> FORMS =
      new ClassValue<>() {
        @Override
        protected Optional<Form> computeValue(Class<?> type) {
          return compute(type);
        }
      };

  private Strings() {}

  /** How this type is read from one string, if it is. */
  static Optional<Form> form(Class<?> type) {
    return FORMS.get(type);
  }

  private static Optional<Form> compute(Class<?> type) {
    if (type.isEnum()) {
      String allowed = Words.allowed(type);
      return Optional.of(
          new Form(
              text -> Words.read(type, text),
              Text.of("须为其中之一：" + allowed, "must be one of " + allowed)));
    }
    if (Id.class.isAssignableFrom(type) && type.isRecord()) {
      MethodHandle maker = idMaker(type);
      return Optional.of(new Form(text -> make(maker, uuid(text)), AN_ID));
    }
    return Optional.ofNullable(FIXED.get(type));
  }

  private static MethodHandle idMaker(Class<?> type) {
    try {
      return MethodHandles.publicLookup()
          .findConstructor(type, MethodType.methodType(void.class, UUID.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("an id must be a public record of one UUID: " + type, e);
    }
  }

  private static Object make(MethodHandle maker, UUID value) {
    try {
      return maker.invoke(value);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** {@link UUID#fromString} takes shortened forms; an identity has one spelling only. */
  private static UUID uuid(String text) {
    if (text.length() != 36) {
      throw new IllegalArgumentException("not a UUID");
    }
    return UUID.fromString(text);
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
  }
}
