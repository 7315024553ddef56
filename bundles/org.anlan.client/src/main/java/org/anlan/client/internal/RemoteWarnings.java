package org.anlan.client.internal;

import com.fasterxml.jackson.databind.JavaType;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anlan.api.Invalid;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.warnings.Acknowledgement;
import org.anlan.api.warnings.Proposal;
import org.anlan.api.warnings.Receipt;
import org.anlan.api.warnings.RefusedId;
import org.anlan.api.warnings.RefusedWarning;
import org.anlan.api.warnings.Warning;
import org.anlan.api.warnings.WarningDraft;
import org.anlan.api.warnings.WarningFilter;
import org.anlan.api.warnings.WarningId;
import org.anlan.api.warnings.WarningService;
import org.anlan.json.Json;

/** WarningService over the line. */
public final class RemoteWarnings implements WarningService {
  private final Http http;

  /** Over this line. */
  public RemoteWarnings(Http http) {
    this.http = http;
  }

  private static final JavaType WARNING = Types.of(Warning.class);

  @Override
  public Receipt receive(byte[] file, String mediaType) {
    return receipt(http.postFile("warnings", file, mediaType));
  }

  @Override
  public Receipt receive(WarningDraft draft) {
    return receipt(http.postFile("warnings", Json.write(draft), "application/json"));
  }

  @Override
  public Warning acknowledge(WarningId id, Acknowledgement acknowledgement) {
    return http.post(at(id) + "/acknowledge", acknowledgement, WARNING);
  }

  @Override
  public List<Proposal> proposals(WarningId id) {
    return http.list(at(id) + "/proposals", Proposal.class);
  }

  @Override
  public Optional<Warning> find(WarningId id) {
    return http.find(at(id), WARNING);
  }

  @Override
  public Page<Warning> list(WarningFilter filter, Paging paging) {
    return http.get(Types.query("warnings", filter, paging), Types.page(Warning.class));
  }

  @Override
  public Optional<byte[]> file(WarningId id) {
    return http.bytes(at(id) + "/file");
  }

  @Override
  public Page<RefusedWarning> refused(boolean all, Paging paging) {
    String path = Types.query("warnings/refused", java.util.Map.of("all", all), paging);
    return http.get(path, Types.page(RefusedWarning.class));
  }

  @Override
  public Optional<RefusedWarning> refused(RefusedId id) {
    return http.find("warnings/refused/" + id.value(), Types.of(RefusedWarning.class));
  }

  @Override
  public Optional<byte[]> refusedFile(RefusedId id) {
    return http.bytes("warnings/refused/" + id.value() + "/file");
  }

  @Override
  public RefusedWarning settle(RefusedId id, Acknowledgement remark) {
    return http.post(
        "warnings/refused/" + id.value() + "/settle", remark, Types.of(RefusedWarning.class));
  }

  private Receipt receipt(HttpResponse<byte[]> answer) {
    try {
      Warning warning = http.value(answer, WARNING);
      Receipt.Outcome outcome =
          answer.statusCode() == 201 ? Receipt.Outcome.NEW : Receipt.Outcome.KNOWN;
      return new Receipt(outcome, Optional.of(warning), Optional.empty(), List.of());
    } catch (Invalid refused) {
      RefusedId kept =
          answer
              .headers()
              .firstValue("Location")
              .map(at -> new RefusedId(UUID.fromString(at.substring(at.lastIndexOf('/') + 1))))
              .orElseThrow(() -> refused);
      Receipt.Outcome outcome =
          answer.statusCode() == 400 ? Receipt.Outcome.UNREADABLE : Receipt.Outcome.REFUSED;
      return new Receipt(outcome, Optional.empty(), Optional.of(kept), refused.faults());
    }
  }

  private static String at(WarningId id) {
    return "warnings/" + id.value();
  }
}
