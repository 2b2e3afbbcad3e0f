package org.tongzhou.core.security;

import static java.util.stream.Collectors.toCollection;

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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tongzhou.core.organization.UnitSections;
import org.tongzhou.core.shared.CommittedCache;

/**
 * Remembers all people with enabled accounts, as a search looks at each of them: pinyin is no matter for the database.
 * A city government has some thousands.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PeopleShelf {
    private static final String ALL = "all";

    @Inject
    AccountRepository accounts;
    @Inject
    UnitSections sections;
    @Resource
    TransactionSynchronizationRegistry transactions;
    private CommittedCache<String, List<PersonRow>> people;

    @PostConstruct
    void open() {
        people = new CommittedCache<>(transactions, 1);
    }

    public void changed(@Observes AccountChanged event) {
        people.changed(ALL);
    }

    /** Everybody with an enabled account, in no order. */
    public List<PersonRow> all() {
        return people.get(ALL, all -> Optional.of(accounts.listEnabledPeople())).orElseThrow();
    }

    /** The units and sections they belong to, sorted; a unit all of whose people sit in sections, too. */
    public Set<String> listUnits() {
        return new TreeSet<>(sections.homes().withUnits(listLabels()));
    }

    /** The labels of their accounts, sorted. */
    public Set<String> listLabels() {
        return all().stream().map(PersonRow::unit).filter(unit -> !unit.isBlank()).collect(toCollection(TreeSet::new));
    }
}
