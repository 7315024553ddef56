package org.anlan.client.internal;

import java.util.List;
import java.util.UUID;
import org.anlan.api.Forbidden;
import org.anlan.api.Text;
import org.anlan.api.tasks.Reassignment;
import org.anlan.api.tasks.Remark;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskDraft;
import org.anlan.api.tasks.TaskFilter;
import org.anlan.api.tasks.TaskId;
import org.anlan.api.tasks.TaskService;

/** TaskService over the line. */
public final class RemoteTasks extends RemoteCollection<TaskId, Task, TaskDraft, TaskFilter>
    implements TaskService {
  /** Over this line. */
  public RemoteTasks(Http http) {
    super(http, "tasks", Task.class);
  }

  @Override
  public Task receive(TaskId id, Remark remark) {
    return act(id, "receive", remark);
  }

  @Override
  public Task start(TaskId id, Remark remark) {
    return act(id, "start", remark);
  }

  @Override
  public Task finish(TaskId id, Remark remark) {
    return act(id, "finish", remark);
  }

  @Override
  public Task refuse(TaskId id, Remark remark) {
    return act(id, "refuse", remark);
  }

  @Override
  public Task verify(TaskId id, Remark remark) {
    return act(id, "verify", remark);
  }

  @Override
  public Task comment(TaskId id, Remark remark) {
    return act(id, "comment", remark);
  }

  @Override
  public Task reassign(TaskId id, Reassignment reassignment) {
    return act(id, "reassign", reassignment);
  }

  @Override
  public Task withdraw(TaskId id, Remark remark) {
    return act(id, "withdraw", remark);
  }

  @Override
  public List<Task> issueAll(List<TaskDraft> drafts, String summary) {
    throw onlyInside();
  }

  @Override
  public List<Task> withdraw(UUID origin, List<String> originKeys, String reason) {
    throw onlyInside();
  }

  private static Forbidden onlyInside() {
    return new Forbidden(
        Text.of("只能由预案或会议成批下达与撤回", "tasks go out and back in bulk only with what they come from"));
  }
}
