package org.tongzhou.core.dictionary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tongzhou.core.editions.EditionChanged;
import org.tongzhou.core.editions.Editions;
import org.tongzhou.core.editions.EnactedEdition;
import org.tongzhou.core.shared.CommittedCache;
import org.tongzhou.core.shared.Resources;

/** Remembers what the dictionaries contain, as committed. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DictionaryShelf {
    private static final int MAX_REMEMBERED = 200;

    @Inject
    Editions editions;
    @Resource
    TransactionSynchronizationRegistry transactions;
    private final Map<String, DictionaryContent> delivered = new ConcurrentHashMap<>();
    private CommittedCache<String, DictionaryTimeline> timelines;

    @PostConstruct
    void open() {
        timelines = new CommittedCache<>(transactions, MAX_REMEMBERED);
    }

    public void changed(@Observes EditionChanged event) {
        timelines.changed(event.subject());
    }

    public DictionaryTimeline timeline(Dictionary dictionary) {
        return timelines.get(dictionary.subject(), subject -> Optional.of(read(dictionary))).orElseThrow();
    }

    private DictionaryTimeline read(Dictionary dictionary) {
        List<EnactedEdition> enacted = editions.listEnacted(dictionary.subject());
        return new DictionaryTimeline(enacted.isEmpty() ? List.of(new DictionaryTimeline.Period(Editions.DELIVERED_ON, delivered(dictionary)))
            : enacted.stream().map(edition -> new DictionaryTimeline.Period(edition.fromDay(), DictionaryFile.read(dictionary, edition.content()))).toList());
    }

    private DictionaryContent delivered(Dictionary dictionary) {
        return delivered.computeIfAbsent(dictionary.key(),
            key -> DictionaryFile.read(dictionary, Resources.text(DictionaryShelf.class, key + ".csv")));
    }
}
