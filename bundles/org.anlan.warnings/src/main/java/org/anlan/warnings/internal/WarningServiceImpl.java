package org.anlan.warnings.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anlan.api.Faults;
import org.anlan.api.Forbidden;
import org.anlan.api.Invalid;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.Text;
import org.anlan.api.access.AccessService;
import org.anlan.api.access.Permission;
import org.anlan.api.access.Role;
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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The warnings of the district. */
@Component(service = WarningService.class)
public final class WarningServiceImpl implements WarningService {
  private static final Permission READ = Permission.read(Trail.WARNINGS);
  private static final Permission WRITE = Permission.write(Trail.WARNINGS);
  private final AccessService access;
  private final Board board;
  private final Intake intake;
  private final RefusedFiles refused;
  private final Proposals proposals;

  @Activate
  public WarningServiceImpl(
      @Reference AccessService access,
      @Reference Board board,
      @Reference Intake intake,
      @Reference RefusedFiles refused,
      @Reference Proposals proposals) {
    this.access = access;
    this.board = board;
    this.intake = intake;
    this.refused = refused;
    this.proposals = proposals;
  }

  @Override
  public Receipt receive(byte[] file, String mediaType) {
    access.require(WRITE);
    if (file.length > LARGEST) {
      throw Invalid.at("", Text.of("文件过大，最多 1 MiB", "the file is larger than 1 MiB"));
    }
    return intake.receive(file, mediaType);
  }

  @Override
  public Receipt receive(WarningDraft draft) {
    return receive(Json.write(draft), "application/json");
  }

  @Override
  public Warning acknowledge(WarningId id, Acknowledgement acknowledgement) {
    access.require(WRITE);
    requirePerson();
    Faults.check(acknowledgement);
    return board.acknowledge(id, acknowledgement.remark());
  }

  @Override
  public List<Proposal> proposals(WarningId id) {
    return proposals.of(get(id));
  }

  @Override
  public Optional<Warning> find(WarningId id) {
    access.require(READ);
    return board.find(id);
  }

  @Override
  public Page<Warning> list(WarningFilter filter, Paging paging) {
    access.require(READ);
    return board.list(filter, paging);
  }

  @Override
  public Optional<byte[]> file(WarningId id) {
    access.require(READ);
    return board.file(id);
  }

  @Override
  public Page<RefusedWarning> refused(boolean all, Paging paging) {
    return refused.list(all, paging);
  }

  @Override
  public Optional<RefusedWarning> refused(RefusedId id) {
    return refused.find(id);
  }

  @Override
  public Optional<byte[]> refusedFile(RefusedId id) {
    return refused.file(id);
  }

  @Override
  public RefusedWarning settle(RefusedId id, Acknowledgement remark) {
    requirePerson();
    return refused.settle(id, remark);
  }

  /** A machine delivers warnings, but that somebody has seen one only a person can say. */
  private void requirePerson() {
    if (access.current().roles().equals(Set.of(Role.CONNECTOR))) {
      throw new Forbidden(Text.of("须由值班人员处理", "only a person can do this"));
    }
  }
}
