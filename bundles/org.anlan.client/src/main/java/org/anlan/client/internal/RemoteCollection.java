package org.anlan.client.internal;

import java.util.List;
import java.util.Optional;
import org.anlan.api.Draft;
import org.anlan.api.Entity;
import org.anlan.api.EntityService;
import org.anlan.api.Id;
import org.anlan.api.Page;
import org.anlan.api.Paging;

/** A collection of entities on the other side of the line. */
class RemoteCollection<I extends Id, E extends Entity<I>, D extends Draft, F>
    implements EntityService<I, E, D, F> {
  private final Http http;
  private final String path;
  private final Class<E> type;

  RemoteCollection(Http http, String path, Class<E> type) {
    this.http = http;
    this.path = path;
    this.type = type;
  }

  @Override
  public E add(D draft) {
    return http.post(path, draft, Types.of(type));
  }

  @Override
  public E update(I id, long version, D draft) {
    return http.put(at(id), version, draft, Types.of(type));
  }

  @Override
  public void remove(I id, long version) {
    http.delete(at(id), version);
  }

  @Override
  public Optional<E> find(I id) {
    return http.find(at(id), Types.of(type));
  }

  @Override
  public Page<E> list(F filter, Paging paging) {
    return http.get(Types.query(path, filter, paging), Types.page(type));
  }

  final Http http() {
    return http;
  }

  final String at(I id) {
    return path + "/" + id.value();
  }

  final E act(I id, String action, Draft body) {
    return http.post(at(id) + "/" + action, body, Types.of(type));
  }

  final <T> List<T> below(I id, String rest, Class<T> each) {
    return http.list(at(id) + "/" + rest, each);
  }
}
