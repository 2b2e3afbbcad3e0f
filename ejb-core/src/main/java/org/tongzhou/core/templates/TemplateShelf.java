package org.tongzhou.core.templates;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.editions.EditionChanged;
import org.tongzhou.core.editions.Editions;
import org.tongzhou.core.shared.CommittedCache;

/** Remembers what the office has made of templates, as committed. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TemplateShelf {
    private static final int MAX_REMEMBERED = 1_000;

    @Inject
    Editions editions;
    @Resource
    TransactionSynchronizationRegistry transactions;
    private CommittedCache<String, List<Period>> periods;

    /** What holds from a day on, until the next does. */
    private record Period(LocalDate from, TemplateContent content) {
    }

    @PostConstruct
    void open() {
        periods = new CommittedCache<>(transactions, MAX_REMEMBERED);
    }

    public void changed(@Observes EditionChanged event) {
        periods.changed(event.subject());
    }

    /** What held on a day; empty if the office had made nothing of it. */
    public Optional<TemplateContent> find(String subject, LocalDate day) {
        return periods.get(subject, this::read).orElseThrow().stream().filter(period -> !period.from().isAfter(day)).map(Period::content)
            .reduce((former, later) -> later);
    }

    private Optional<List<Period>> read(String subject) {
        return Optional.of(editions.listEnacted(subject).stream().map(edition -> new Period(edition.fromDay(), TemplateContent.read(edition.content()))).toList());
    }
}
