package org.anlan.client;

import com.fasterxml.jackson.databind.JavaType;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.anlan.api.Page;
import org.anlan.api.Paging;
import org.anlan.api.access.AuditEntry;
import org.anlan.api.access.AuditFilter;
import org.anlan.api.access.Credentials;
import org.anlan.api.access.Session;
import org.anlan.api.access.UserService;
import org.anlan.api.changes.ChangeFeed;
import org.anlan.api.codes.CodeTableService;
import org.anlan.api.health.HealthReport;
import org.anlan.api.incidents.IncidentService;
import org.anlan.api.incidents.ReportService;
import org.anlan.api.log.HandoverService;
import org.anlan.api.matters.OpenMatter;
import org.anlan.api.notifications.NotificationService;
import org.anlan.api.places.PlaceService;
import org.anlan.api.plans.ActivationService;
import org.anlan.api.plans.PlanService;
import org.anlan.api.resources.ItemService;
import org.anlan.api.resources.LotService;
import org.anlan.api.resources.StockService;
import org.anlan.api.resources.StoreService;
import org.anlan.api.roster.DutyModeService;
import org.anlan.api.roster.PersonService;
import org.anlan.api.roster.PositionService;
import org.anlan.api.roster.ResponsibilityService;
import org.anlan.api.roster.ScheduleService;
import org.anlan.api.roster.SwapService;
import org.anlan.api.roster.TeamService;
import org.anlan.api.roster.UnitService;
import org.anlan.api.search.Hit;
import org.anlan.api.tasks.ObligationService;
import org.anlan.api.tasks.TaskService;
import org.anlan.api.warnings.WarningService;
import org.anlan.client.internal.Http;
import org.anlan.client.internal.RemoteActivations;
import org.anlan.client.internal.RemoteCodeTables;
import org.anlan.client.internal.RemoteDutyLog;
import org.anlan.client.internal.RemoteDutyModes;
import org.anlan.client.internal.RemoteFeed;
import org.anlan.client.internal.RemoteHandovers;
import org.anlan.client.internal.RemoteIncidents;
import org.anlan.client.internal.RemoteItems;
import org.anlan.client.internal.RemoteLots;
import org.anlan.client.internal.RemoteNotifications;
import org.anlan.client.internal.RemoteObligations;
import org.anlan.client.internal.RemotePersons;
import org.anlan.client.internal.RemotePlaces;
import org.anlan.client.internal.RemotePlans;
import org.anlan.client.internal.RemotePositions;
import org.anlan.client.internal.RemoteReports;
import org.anlan.client.internal.RemoteResponsibilities;
import org.anlan.client.internal.RemoteSchedules;
import org.anlan.client.internal.RemoteStock;
import org.anlan.client.internal.RemoteStores;
import org.anlan.client.internal.RemoteSwaps;
import org.anlan.client.internal.RemoteTasks;
import org.anlan.client.internal.RemoteTeams;
import org.anlan.client.internal.RemoteUnits;
import org.anlan.client.internal.RemoteUsers;
import org.anlan.client.internal.RemoteWarnings;
import org.anlan.json.Json;

/**
 * The way into a runtime from outside: the contract's services over HTTP.
 *
 * <p>Immutable; any thread. Errors are those the services promise; {@link
 * org.anlan.api.Unavailable} when the server can't be reached, after some tries.
 */
public final class AnlanClient {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Http http;
  private final Optional<Session> session;

  private AnlanClient(Http http, Optional<Session> session) {
    this.http = http;
    this.session = session;
  }

  /**
   * A runtime, nobody signed in yet.
   *
   * @param server as in {@code http://127.0.0.1:8181}
   */
  public static AnlanClient at(URI server) {
    HttpClient line =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    return at(server, line);
  }

  /** A runtime over a line of the caller's own making: its TLS trust, its proxy. */
  public static AnlanClient at(URI server, HttpClient line) {
    Http http = new Http(line, server.resolve("/api/v1/"), Optional.empty(), PATIENCE);
    return new AnlanClient(http, Optional.empty());
  }

  /**
   * Signs in.
   *
   * @throws org.anlan.api.Unauthenticated if the name or password is wrong
   */
  public AnlanClient signIn(String username, String password) {
    Session opened = http.post("session", new Credentials(username, password), type(Session.class));
    return new AnlanClient(http.signedIn(opened.token()), Optional.of(opened));
  }

  /** Goes on with a token kept from an earlier sign-in. */
  public AnlanClient withToken(String token) {
    return new AnlanClient(http.signedIn(token), Optional.empty());
  }

  /** The same client, which waits at most this long for each answer. */
  public AnlanClient withPatience(Duration patience) {
    return new AnlanClient(http.withPatience(patience), session);
  }

  /** The sign-in, if this client made one. */
  public Optional<Session> session() {
    return session;
  }

  /**
   * Does work whose one write carries this idempotency key, so that it is done once however often
   * it is sent.
   */
  public <T> T withKey(String key, Supplier<T> work) {
    return http.withKey(key, work);
  }

  /** How the runtime is; needs no sign-in. */
  public HealthReport health() {
    return http.get("health", type(HealthReport.class));
  }

  /** Everything open, most pressing first. */
  public List<OpenMatter> openMatters() {
    return http.list("open-matters", OpenMatter.class);
  }

  /** Finds over everything the caller may read. */
  public List<Hit> search(String q) {
    return http.list("search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8), Hit.class);
  }

  /** The duty log; it also gives a written entry with its number. */
  public RemoteLog log() {
    return new RemoteDutyLog(http);
  }

  /** The accounts. */
  public UserService users() {
    return new RemoteUsers(http);
  }

  /** Who did what, newest first; see {@link org.anlan.api.access.AuditService#list}. */
  public Page<AuditEntry> audit(AuditFilter filter, Paging paging) {
    return http.page("audit", filter, paging, AuditEntry.class);
  }

  /** The code tables. */
  public CodeTableService codeTables() {
    return new RemoteCodeTables(http);
  }

  /** The organisation tree. */
  public UnitService units() {
    return new RemoteUnits(http);
  }

  /** The people. */
  public PersonService persons() {
    return new RemotePersons(http);
  }

  /** The positions. */
  public PositionService positions() {
    return new RemotePositions(http);
  }

  /** The teams. */
  public TeamService teams() {
    return new RemoteTeams(http);
  }

  /** Who answers for what. */
  public ResponsibilityService responsibilities() {
    return new RemoteResponsibilities(http);
  }

  /** In which mode units keep duty. */
  public DutyModeService dutyModes() {
    return new RemoteDutyModes(http);
  }

  /** Swaps of turns on duty schedules. */
  public SwapService swaps() {
    return new RemoteSwaps(http);
  }

  /** Duty schedules and who is on duty. */
  public ScheduleService schedules() {
    return new RemoteSchedules(http);
  }

  /** The plans. */
  public PlanService plans() {
    return new RemotePlans(http);
  }

  /** Running and ended responses. */
  public ActivationService activations() {
    return new RemoteActivations(http);
  }

  /** The tasks. */
  public TaskService tasks() {
    return new RemoteTasks(http);
  }

  /** Recurring duties. */
  public ObligationService obligations() {
    return new RemoteObligations(http);
  }

  /** The kinds of supplies. */
  public ItemService items() {
    return new RemoteItems(http);
  }

  /** The stores. */
  public StoreService stores() {
    return new RemoteStores(http);
  }

  /** The lots. */
  public LotService lots() {
    return new RemoteLots(http);
  }

  /** Stock and its ledger. */
  public StockService stock() {
    return new RemoteStock(http);
  }

  /** Handing shifts over. */
  public HandoverService handovers() {
    return new RemoteHandovers(http);
  }

  /** The incidents. */
  public IncidentService incidents() {
    return new RemoteIncidents(http);
  }

  /** Information reports. */
  public ReportService reports() {
    return new RemoteReports(http);
  }

  /** The warnings. */
  public WarningService warnings() {
    return new RemoteWarnings(http);
  }

  /** Telling people. */
  public NotificationService notifications() {
    return new RemoteNotifications(http);
  }

  /** The places. */
  public PlaceService places() {
    return new RemotePlaces(http);
  }

  /** The change feed. */
  public ChangeFeed feed() {
    return new RemoteFeed(http);
  }

  private static JavaType type(Class<?> of) {
    return Json.mapper().constructType(of);
  }
}
