package org.anlan.core.internal.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anlan.api.Link;
import org.anlan.api.roster.UnitId;
import org.anlan.api.search.Hit;
import org.anlan.api.search.SearchSource;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The index itself: documents in, hits out, and the places of the feed up to which it is complete,
 * which are written together with it. Any thread.
 */
final class Index implements Closeable {
  /** Grows when documents are indexed differently; an older index is built anew. */
  static final String FORMAT = "2";

  private static final String NOWHERE = "-";
  private static final int BUFFER_MIB = 16;

  /** By identity, which is by time; documents lie in about the opposite order. */
  private static final Sort NEWEST_FIRST =
      new Sort(
          LongField.newSortField("order", true, SortedNumericSelector.Type.MAX),
          new SortField("rest", SortField.Type.LONG, true));

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  /** What a caller may find. */
  record Sight(Set<String> entities, Optional<Set<UnitId>> within) {}

  Index(Path path) throws IOException {
    directory = FSDirectory.open(path);
    IndexWriterConfig config = new IndexWriterConfig(new Grams());
    config.setRAMBufferSizeMB(BUFFER_MIB);
    ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
    merges.setMaxMergesAndThreads(2, 1);
    config.setMergeScheduler(merges);
    writer = new IndexWriter(directory, config);
    searchers = new SearcherManager(writer, null);
  }

  /** The places of the feed the index on disk knew, by entity. */
  Map<String, Long> places() {
    Map<String, Long> places = new HashMap<>();
    Map<String, String> kept = new HashMap<>();
    if (writer.getLiveCommitData() != null) {
      writer.getLiveCommitData().forEach(e -> kept.put(e.getKey(), e.getValue()));
    }
    if (FORMAT.equals(kept.remove("format"))) {
      kept.forEach((entity, seq) -> places.put(entity, Long.parseLong(seq)));
    }
    return places;
  }

  void put(String entity, SearchSource.Document text) throws IOException {
    Document document = new Document();
    document.add(new StringField("key", key(entity, text.id()), Field.Store.NO));
    document.add(new StringField("entity", entity, Field.Store.YES));
    document.add(new StoredField("id", text.id().toString()));
    document.add(new LongField("order", text.id().getMostSignificantBits(), Field.Store.NO));
    document.add(new NumericDocValuesField("rest", text.id().getLeastSignificantBits()));
    String scope = text.scope().map(unit -> unit.value().toString()).orElse(NOWHERE);
    document.add(new StringField("scope", scope, Field.Store.NO));
    document.add(new TextField("title", text.title(), Field.Store.YES));
    document.add(new TextField("text", text.title() + "\n" + text.body(), Field.Store.NO));
    document.add(new StoredField("body", text.body()));
    writer.updateDocument(new Term("key", key(entity, text.id())), document);
  }

  void remove(String entity, UUID id) throws IOException {
    writer.deleteDocuments(new Term("key", key(entity, id)));
  }

  void removeAll(String entity) throws IOException {
    writer.deleteDocuments(new Term("entity", entity));
  }

  /** Forces all so far to the disk, with the places up to which it is complete. */
  void commit(Map<String, Long> places) throws IOException {
    Map<String, String> kept = new HashMap<>();
    places.forEach((entity, seq) -> kept.put(entity, Long.toString(seq)));
    kept.put("format", FORMAT);
    writer.setLiveCommitData(kept.entrySet());
    writer.commit();
  }

  /** The best hits. */
  List<Hit> find(String q, Sight sight, int limit) throws IOException {
    BooleanQuery.Builder query = seen(sight);
    query.add(Grams.query("text", q), Occur.MUST);
    query.add(new BoostQuery(Grams.query("title", q), 4), Occur.SHOULD);
    return search(
        searcher -> {
          List<Hit> hits = new ArrayList<>();
          TopDocs top = searcher.search(query.build(), limit);
          for (ScoreDoc hit : top.scoreDocs) {
            hits.add(hit(searcher.storedFields().document(hit.doc), q));
          }
          return hits;
        });
  }

  /** Identities, newest first. */
  List<UUID> ids(String q, Sight sight, Optional<UUID> before, int limit) throws IOException {
    BooleanQuery.Builder query = seen(sight);
    query.add(Grams.query("text", q), Occur.FILTER);
    before.ifPresent(id -> query.add(older(id), Occur.FILTER));
    return search(
        searcher -> {
          List<UUID> ids = new ArrayList<>();
          TopDocs top = searcher.search(query.build(), limit, NEWEST_FIRST);
          for (ScoreDoc hit : top.scoreDocs) {
            ids.add(
                UUID.fromString(searcher.storedFields().document(hit.doc, Set.of("id")).get("id")));
          }
          return ids;
        });
  }

  private static Query older(UUID id) {
    long order = id.getMostSignificantBits();
    long rest = id.getLeastSignificantBits();
    BooleanQuery.Builder older = new BooleanQuery.Builder();
    if (order > Long.MIN_VALUE) {
      older.add(LongField.newRangeQuery("order", Long.MIN_VALUE, order - 1), Occur.SHOULD);
    }
    if (rest > Long.MIN_VALUE) {
      BooleanQuery.Builder same = new BooleanQuery.Builder();
      same.add(LongField.newExactQuery("order", order), Occur.FILTER);
      same.add(
          NumericDocValuesField.newSlowRangeQuery("rest", Long.MIN_VALUE, rest - 1), Occur.FILTER);
      older.add(same.build(), Occur.SHOULD);
    }
    return older.build();
  }

  int size() {
    return writer.getDocStats().numDocs;
  }

  boolean isOpen() {
    return writer.isOpen();
  }

  /** Ends without saving what isn't committed: the feed brings it again. */
  @Override
  public void close() throws IOException {
    searchers.close();
    writer.rollback();
    directory.close();
  }

  private interface Work<T> {
    T with(IndexSearcher searcher) throws IOException;
  }

  private <T> T search(Work<T> work) throws IOException {
    searchers.maybeRefreshBlocking();
    IndexSearcher searcher = searchers.acquire();
    try {
      return work.with(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  private static BooleanQuery.Builder seen(Sight sight) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(terms("entity", sight.entities()), Occur.FILTER);
    sight
        .within()
        .ifPresent(
            units -> {
              List<String> scopes = new ArrayList<>(List.of(NOWHERE));
              units.forEach(unit -> scopes.add(unit.value().toString()));
              query.add(terms("scope", scopes), Occur.FILTER);
            });
    return query;
  }

  private static Query terms(String field, java.util.Collection<String> values) {
    if (values.size() == 1) {
      return new TermQuery(new Term(field, values.iterator().next()));
    }
    return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }

  private static Hit hit(Document document, String q) {
    String title = document.get("title");
    return new Hit(
        new Link(document.get("entity"), UUID.fromString(document.get("id"))),
        title,
        Excerpt.of(document.get("body"), q));
  }

  private static String key(String entity, UUID id) {
    return entity + "/" + id;
  }
}
