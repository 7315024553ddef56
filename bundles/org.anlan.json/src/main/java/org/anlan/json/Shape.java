package org.anlan.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A record as the wire sees it: its components, its stamp spread out, its constructor. */
record Shape(List<RecordComponent> components, Optional<String> stamp, Constructor<?> maker) {
  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return compute(type);
        }
      };

  static Shape of(Class<?> type) {
    return SHAPES.get(type);
  }

  private static Shape compute(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> maker = type.getDeclaredConstructor(types);
      maker.setAccessible(true);
      return new Shape(List.of(components), StampedDeserializer.stampOf(type), maker);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean knows(String field) {
    if (stamp.isPresent() && StampedDeserializer.FIELDS.contains(field)) {
      return true;
    }
    return components.stream()
        .anyMatch(c -> c.getName().equals(field) && !stamp.equals(Optional.of(field)));
  }

  String known() {
    return components.stream().map(RecordComponent::getName).collect(Collectors.joining(", "));
  }

  /** Makes the record; what its constructor throws comes out as it is. */
  Object make(Object[] values) {
    try {
      return maker.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
