package org.anlan.tasks.internal.rest;

import java.util.Objects;
import java.util.function.BiFunction;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.anlan.api.tasks.Reassignment;
import org.anlan.api.tasks.Remark;
import org.anlan.api.tasks.Task;
import org.anlan.api.tasks.TaskDraft;
import org.anlan.api.tasks.TaskFilter;
import org.anlan.api.tasks.TaskId;
import org.anlan.api.tasks.TaskService;
import org.anlan.core.web.AnlanApi;
import org.anlan.core.web.Answers;
import org.anlan.core.web.Bodies;
import org.anlan.core.web.EntityResource;
import org.anlan.core.web.Returns;
import org.anlan.core.web.Takes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jaxrs.whiteboard.propertytypes.JaxrsResource;

/**
 * Tasks and their steps; a step's remark may be left out, body and all, where it needs no reason.
 */
@Component(service = TaskResource.class)
@JaxrsResource
@AnlanApi
@Path("tasks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class TaskResource extends EntityResource<TaskId, Task, TaskDraft, TaskFilter> {
  private final TaskService tasks;

  /** Serves these tasks. */
  @Activate
  public TaskResource(@Reference TaskService tasks, @Reference Answers answers) {
    super("tasks", tasks, answers, TaskId::new, TaskFilter.class);
    this.tasks = Objects.requireNonNull(tasks);
  }

  /** The assignee has seen it. */
  @POST
  @Path("{id}/receive")
  @Consumes(MediaType.WILDCARD)
  @Takes(Remark.class)
  @Returns(Task.class)
  public Response receive(@PathParam("id") String id, byte[] remark) {
    return step(id, remark, tasks::receive);
  }

  /** The assignee is at it. */
  @POST
  @Path("{id}/start")
  @Consumes(MediaType.WILDCARD)
  @Takes(Remark.class)
  @Returns(Task.class)
  public Response start(@PathParam("id") String id, byte[] remark) {
    return step(id, remark, tasks::start);
  }

  /** It is done. */
  @POST
  @Path("{id}/finish")
  @Consumes(MediaType.WILDCARD)
  @Takes(Remark.class)
  @Returns(Task.class)
  public Response finish(@PathParam("id") String id, byte[] remark) {
    return step(id, remark, tasks::finish);
  }

  /** The assignee won't or can't. */
  @POST
  @Path("{id}/refuse")
  @Consumes(MediaType.WILDCARD)
  @Takes(Remark.class)
  @Returns(Task.class)
  public Response refuse(@PathParam("id") String id, byte[] remark) {
    return step(id, remark, tasks::refuse);
  }

  /** Somebody saw that it is really done. */
  @POST
  @Path("{id}/verify")
  @Consumes(MediaType.WILDCARD)
  @Takes(Remark.class)
  @Returns(Task.class)
  public Response verify(@PathParam("id") String id, byte[] remark) {
    return step(id, remark, tasks::verify);
  }

  /** It is not needed any more. */
  @POST
  @Path("{id}/withdraw")
  @Consumes(MediaType.WILDCARD)
  @Takes(Remark.class)
  @Returns(Task.class)
  public Response withdraw(@PathParam("id") String id, byte[] remark) {
    return step(id, remark, tasks::withdraw);
  }

  /** Adds a remark. */
  @POST
  @Path("{id}/comment")
  @Consumes(MediaType.WILDCARD)
  @Takes(Remark.class)
  @Returns(Task.class)
  public Response comment(@PathParam("id") String id, byte[] remark) {
    return step(id, remark, tasks::comment);
  }

  /** Somebody else is to do it. */
  @POST
  @Path("{id}/reassign")
  @Returns(Task.class)
  public Response reassign(@PathParam("id") String id, Reassignment reassignment) {
    TaskId task = id(id);
    return answers().done(() -> tasks.reassign(task, reassignment));
  }

  private Response step(String id, byte[] remark, BiFunction<TaskId, Remark, Task> step) {
    TaskId task = id(id);
    Remark said = Bodies.optional(remark, Remark.class).orElse(Remark.NONE);
    return answers().done(() -> step.apply(task, said));
  }
}
