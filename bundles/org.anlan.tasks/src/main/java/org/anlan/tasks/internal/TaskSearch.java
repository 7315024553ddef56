package org.anlan.tasks.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anlan.api.Paging;
import org.anlan.api.roster.UnitId;
import org.anlan.api.search.SearchSource;
import org.anlan.api.tasks.Task;
import org.anlan.core.jpa.Slice;
import org.anlan.core.jpa.Where;
import org.anlan.json.Json;
import org.anlan.tasks.internal.persistence.TaskRow;
import org.anlan.tasks.internal.persistence.TaskRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How tasks read as text. */
@Component(service = SearchSource.class)
public final class TaskSearch implements SearchSource {
  private final TaskRows rows;

  /** The text of these tasks. */
  @Activate
  public TaskSearch(@Reference TaskRows rows) {
    this.rows = rows;
  }

  @Override
  public String entity() {
    return Trail.TASKS;
  }

  @Override
  public Optional<Document> text(UUID id, String json, Optional<UnitId> scope) {
    try {
      return Optional.of(document(Json.mapper().readValue(json, Task.class)));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void all(Consumer<Document> sink) {
    Optional<String> after = Optional.empty();
    do {
      Slice<TaskRow> slice = rows.page(Where.all(), new Paging(Paging.MOST, after));
      slice.rows().forEach(row -> sink.accept(document(row.toRecord())));
      after = slice.next();
    } while (after.isPresent());
  }

  private static Document document(Task task) {
    Stream<String> parts = Stream.of(task.detail(), task.result()).flatMap(Optional::stream);
    Stream<String> said = task.comments().stream().map(Task.Comment::text);
    String body =
        Stream.concat(Stream.concat(Stream.of(task.assigneeName()), parts), said)
            .collect(Collectors.joining("\n"));
    return new Document(task.id().value(), task.title(), body, task.scope());
  }
}
