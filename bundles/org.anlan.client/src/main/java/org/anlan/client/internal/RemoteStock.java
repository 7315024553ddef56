package org.anlan.client.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.resources.Movement;
import org.anlan.api.resources.MovementFilter;
import org.anlan.api.resources.MovementId;
import org.anlan.api.resources.NewMovement;
import org.anlan.api.resources.Stock;
import org.anlan.api.resources.StockFilter;
import org.anlan.api.resources.StockService;
import org.anlan.json.Json;

/** StockService over the line. */
public final class RemoteStock implements StockService {
  private final Http http;

  /** Over this line. */
  public RemoteStock(Http http) {
    this.http = http;
  }

  @Override
  public Page<Stock> stock(StockFilter filter, Paging paging) {
    return http.get(Types.query("resources/stock", filter, paging), Types.page(Stock.class));
  }

  @Override
  public List<Movement> move(NewMovement movement) {
    JsonNode answer = http.post("resources/movements", movement, Types.of(JsonNode.class));
    return Json.mapper().convertValue(answer.path("items"), Types.list(Movement.class));
  }

  @Override
  public Optional<Movement> find(MovementId id) {
    return http.find("resources/movements/" + id.value(), Types.of(Movement.class));
  }

  @Override
  public Page<Movement> movements(MovementFilter filter, Paging paging) {
    return http.get(Types.query("resources/movements", filter, paging), Types.page(Movement.class));
  }
}
