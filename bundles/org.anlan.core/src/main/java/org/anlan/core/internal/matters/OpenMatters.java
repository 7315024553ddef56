package org.anlan.core.internal.matters;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.anlan.api.matters.OpenMatter;
import org.anlan.api.matters.OpenMatterService;
import org.anlan.api.matters.OpenMatterSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks every source; one that fails hides only its own. */
@Component(service = OpenMatterService.class)
public final class OpenMatters implements OpenMatterService {
  private static final Logger LOG = LoggerFactory.getLogger(OpenMatters.class);

  /** Late ones first, then by when they are due, then by age. */
  static final Comparator<OpenMatter> PRESSING =
      Comparator.comparing((OpenMatter matter) -> !matter.late())
          .thenComparing(matter -> matter.due().orElse(Instant.MAX))
          .thenComparing(OpenMatter::since);

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile Collection<OpenMatterSource> sources = List.of();

  /** The sources come and go. */
  @Activate
  public OpenMatters() {}

  OpenMatters(Collection<OpenMatterSource> sources) {
    this.sources = sources;
  }

  @Override
  public List<OpenMatter> list() {
    return sources.stream().flatMap(OpenMatters::open).sorted(PRESSING).toList();
  }

  private static Stream<OpenMatter> open(OpenMatterSource source) {
    try {
      return source.open().stream();
    } catch (RuntimeException e) {
      LOG.error("{} can't say what is open", source.getClass().getName(), e);
      return Stream.empty();
    }
  }
}
