package org.anlan.api.tasks;

import java.util.List;
import java.util.UUID;
import org.anlan.api.Conflict;
import org.anlan.api.EntityService;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Tasks and their way: issued → received → in progress → done → verified, or refused, reassigned,
 * withdrawn.
 *
 * <p>Steps throw {@link Conflict} (state, with the current task) when the task is elsewhere.
 * Whoever the task was given to may receive, start, finish, refuse and comment it; who may write
 * tasks may do everything. A step may skip those before it: what is finished was received. A task
 * is never removed, only withdrawn; {@code update} changes what is to be done and by when, never
 * who does it. Each step is on the feed and, but for comments, in the duty log.
 */
@ProviderType
public interface TaskService extends EntityService<TaskId, Task, TaskDraft, TaskFilter> {
  /**
   * Gives out many at once, in one transaction, with their clocks, and one line in the duty log.
   *
   * @param summary the line; not written if it is empty
   */
  List<Task> issueAll(List<TaskDraft> drafts, String summary);

  /** The assignee has seen it. */
  Task receive(TaskId id, Remark remark);

  /** The assignee is at it. */
  Task start(TaskId id, Remark remark);

  /** It is done; the remark is the result. */
  Task finish(TaskId id, Remark remark);

  /** The assignee won't or can't; the remark says why and must be there. */
  Task refuse(TaskId id, Remark remark);

  /** Somebody saw that it is really done. */
  Task verify(TaskId id, Remark remark);

  /** Somebody else is to do it; it is issued anew. */
  Task reassign(TaskId id, Reassignment reassignment);

  /** Adds a remark; in any state. */
  Task comment(TaskId id, Remark remark);

  /** It is not needed any more; the remark says why and must be there. */
  Task withdraw(TaskId id, Remark remark);

  /** Takes back what is open of one origin and these keys (all keys if empty); says why. */
  List<Task> withdraw(UUID origin, List<String> originKeys, String reason);
}
