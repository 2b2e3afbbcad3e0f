package org.tongzhou.core.search;

import static jakarta.ejb.ConcurrencyManagementType.BEAN;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads from the database what an index takes in, a short transaction each. Serves {@link SearchIndexer}; it has no door of its own. */
@Singleton
@ConcurrencyManagement(BEAN)
@TransactionAttribute(REQUIRES_NEW)
public class SearchFeed {
    private static final int IN_MAX = 500;

    @Inject
    SearchRepository changes;
    @Inject
    FileTexts files;
    @Inject
    @Any
    Instance<Searchable> searchables;
    private List<Searchable> domains;

    @PostConstruct
    void gather() {
        domains = searchables.stream().toList(); // once: each look would make new beans
    }

    /** What an index has not read, and of what it has missed that which has come by now, in the order of the numbers. */
    public List<SearchChange> listChanges(long read, Set<Long> missing, int max) {
        List<SearchChange> found = new ArrayList<>(changes.listAfter(read, max));
        List<Long> late = List.copyOf(missing);
        for (int from = 0; from < late.size(); from += IN_MAX) {
            found.addAll(changes.list(late.subList(from, Math.min(late.size(), from + IN_MAX))));
        }
        found.sort(Comparator.comparing(SearchChange::getId));
        return found;
    }

    public long countAfter(long id) {
        return changes.countAfter(id);
    }

    public long last() {
        return changes.last();
    }

    /** Whether an index that has come so far finds all that it has not read: not if it was away too long, or is ahead of a restored database. */
    public boolean isContinued(long read) {
        return read >= changes.first() - 1 && read <= changes.last();
    }

    /** The kinds of all domains, in a fixed order. */
    public List<String> listKinds() {
        return domains.stream().map(Searchable::kind).sorted().toList();
    }

    /** Nothing for a kind that no domain has any more. */
    public List<SearchDocument> read(String kind, List<String> keys) {
        return find(kind).map(domain -> domain.read(keys)).orElse(List.of()).stream().map(files::complete).toList();
    }

    /** Nothing for a kind that no domain has any more. */
    public List<String> listKeys(String kind, String after, int max) {
        return find(kind).map(domain -> domain.listKeys(after, max)).orElse(List.of());
    }

    private Optional<Searchable> find(String kind) {
        return domains.stream().filter(domain -> domain.kind().equals(kind)).findFirst();
    }

    public Optional<String> findOrigin() {
        return changes.findOrigin();
    }

    /** Fails if another node has named the database at the same moment. */
    public void nameOrigin() {
        changes.addOrigin(UUID.randomUUID().toString());
    }

    public int deleteOlder(Instant limit) {
        return changes.deleteOlder(limit);
    }
}
