package org.tongzhou.core.publications.bulletins;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.shared.PageRequest;

/** Issues with their texts, what was done with them, who has read them, and their printed pages. */
@Dependent
class IssueRepository {
    /** A hint: else, on Derby, the provider writes values into statements with lists. */
    private static final String BOUND = "eclipselink.jdbc.bind-parameters";
    private static final String STORE = "jakarta.persistence.cache.storeMode";
    private static final String REFRESH = "REFRESH";
    private static final String ISSUE = "issue";
    private static final String BULLETIN = "bulletin";
    private static final String ID = "id";
    private static final List<String> PARTS = List.of("IssueText.deleteOf", "IssueStep.deleteOf", "IssueReading.deleteOf", "IssuePaper.deleteOf");

    private static final Set<IssueStatus> STANDING = Set.of(IssueStatus.EDITING, IssueStatus.APPROVING, IssueStatus.PUBLISHED);

    @PersistenceContext(unitName = "tongzhou")
    EntityManager entities;

    /** It has its id afterwards. */
    void add(Object part) {
        entities.persist(part);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    void remove(Issue issue) {
        PARTS.forEach(part -> entities.createNamedQuery(part).setParameter(ISSUE, issue.getId()).executeUpdate());
        entities.remove(issue);
        entities.flush();
    }

    void remove(IssueText text) {
        entities.remove(text);
        entities.flush();
    }

    Optional<Issue> find(long id) {
        return entities.createNamedQuery("Issue.byId", Issue.class).setParameter(ID, id).getResultStream().findFirst();
    }

    /** The row stays locked until the transaction ends. */
    Optional<Issue> lock(long id) {
        return entities.createNamedQuery("Issue.plain", Issue.class).setParameter(ID, id).setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .setHint(STORE, REFRESH).getResultStream().findFirst();
    }

    List<IssueRow> search(IssueFilter filter, Collection<Long> bulletins, Set<IssueStatus> statuses, PageRequest page) {
        return entities.createQuery(new IssueSearch(entities.getCriteriaBuilder(), filter, bulletins, statuses).rows()).setHint(BOUND, true)
            .setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    long count(IssueFilter filter, Collection<Long> bulletins, Set<IssueStatus> statuses) {
        return entities.createQuery(new IssueSearch(entities.getCriteriaBuilder(), filter, bulletins, statuses).count()).setHint(BOUND, true).getSingleResult();
    }

    /** The last number of a series in a year; 0 for none. Who has locked the bulletin gives the next one. */
    int lastNumber(long bulletin, int year, boolean special) {
        Integer last = entities.createNamedQuery("Issue.lastNumber", Integer.class).setParameter(BULLETIN, bulletin).setParameter("year", year)
            .setParameter("special", special).getSingleResult();
        return last == null ? 0 : last;
    }

    Optional<Integer> lastTotal(long bulletin) {
        return Optional.ofNullable(entities.createNamedQuery("Issue.lastTotal", Integer.class).setParameter(BULLETIN, bulletin).getSingleResult());
    }

    List<Long> listWaiting() {
        return entities.createNamedQuery("Issue.waiting", Long.class).getResultList();
    }

    List<Issue> listWaiting(long bulletin) {
        return entities.createNamedQuery("Issue.waitingOf", Issue.class).setParameter(BULLETIN, bulletin).getResultList();
    }

    boolean isBeingCorrected(long id) {
        return entities.createNamedQuery("Issue.corrections", Long.class).setParameter(ID, id).getSingleResult() > 0;
    }

    long countOf(long bulletin) {
        return entities.createNamedQuery("Issue.countOf", Long.class).setParameter(BULLETIN, bulletin).getSingleResult();
    }

    List<Integer> listYears(Collection<Long> bulletins) {
        return entities.createNamedQuery("Issue.years", Integer.class).setParameter("bulletins", bulletins).setHint(BOUND, true).getResultList();
    }

    List<Issue> listPublished(Collection<Long> ids) {
        return entities.createNamedQuery("Issue.published", Issue.class).setParameter("ids", ids).setHint(BOUND, true).getResultList();
    }

    List<Long> listPublishedIds(long after, int max) {
        return entities.createNamedQuery("Issue.publishedIds", Long.class).setParameter("after", after).setMaxResults(max).getResultList();
    }

    /** Those read once whose title contains a text, and of the others those of a bulletin whose name does or with this number; the last changed first. */
    List<Issue> listMeant(String text, long number, int max) {
        return entities.createNamedQuery("Issue.meant", Issue.class).setParameter("text", text.strip().toLowerCase(Locale.ROOT)).setParameter("number", number)
            .setHint(BOUND, true).setMaxResults(max).getResultList();
    }

    /** In their order, as they are now. */
    List<IssueText> listTexts(long issue) {
        return entities.createNamedQuery("IssueText.ofIssue", IssueText.class).setParameter(ISSUE, issue).setHint(STORE, REFRESH).getResultList();
    }

    Map<Long, List<IssueText>> listTexts(Collection<Long> issues) {
        return issues.isEmpty() ? Map.of() : entities.createNamedQuery("IssueText.ofIssues", IssueText.class).setParameter("issues", issues).setHint(BOUND, true)
            .getResultStream().collect(Collectors.groupingBy(text -> text.getIssue().getId()));
    }

    /** Where an adopted text stands, in whatever issues. */
    List<IssueText> listTextsOf(long adoption) {
        return entities.createNamedQuery("IssueText.ofAdoption", IssueText.class).setParameter("adoption", adoption).getResultList();
    }

    Optional<IssueText> findText(long id) {
        TypedQuery<IssueText> query = entities.createNamedQuery("IssueText.byId", IssueText.class).setParameter(ID, id).setHint(STORE, REFRESH);
        return query.getResultStream().findFirst();
    }

    List<IssueStepRow> listSteps(long issue) {
        return entities.createNamedQuery("IssueStep.list", IssueStepRow.class).setParameter(ISSUE, issue).getResultList();
    }

    boolean isRead(long issue, String username) {
        return entities.find(IssueReading.class, new IssueReading.Key(issue, username)) != null;
    }

    void forgetReadings(long issue) {
        entities.createNamedQuery("IssueReading.deleteOf").setParameter(ISSUE, issue).executeUpdate();
    }

    long countReaders(long issue) {
        return entities.createNamedQuery("IssueReading.count", Long.class).setParameter(ISSUE, issue).getSingleResult();
    }

    /** When somebody has read which of some issues. */
    Map<Long, Instant> listReadings(Collection<Long> issues, String username) {
        Map<Long, Instant> read = new HashMap<>();
        if (!issues.isEmpty()) {
            entities.createNamedQuery("IssueReading.of", Object[].class).setParameter("issues", issues).setParameter("username", username).setHint(BOUND, true)
                .getResultList().forEach(row -> read.put((Long) row[0], (Instant) row[1]));
        }
        return read;
    }

    /** How many issues of which bulletins somebody has not read; those of which he has read all are missing. */
    Map<Long, Long> countUnread(Collection<Long> bulletins, String username) {
        Map<Long, Long> unread = new HashMap<>();
        if (!bulletins.isEmpty()) {
            entities.createNamedQuery("IssueReading.unread", Object[].class).setParameter("bulletins", bulletins).setParameter("username", username)
                .setHint(BOUND, true).getResultList().forEach(row -> unread.put((Long) row[0], (Long) row[1]));
        }
        return unread;
    }

    Optional<IssuePaper> findPaper(long issue) {
        return Optional.ofNullable(entities.find(IssuePaper.class, issue));
    }

    void forgetPaper(long issue) {
        entities.createNamedQuery("IssuePaper.deleteOf").setParameter(ISSUE, issue).executeUpdate();
    }

    /** The ids of adopted texts that a bulletin can take: neither has its carrier used them, nor do they stand in an issue of its that was not withdrawn. */
    List<Long> listFree(Bulletin bulletin, String text, PageRequest page) {
        return free("IssueText.free", bulletin).setParameter("text", text).setFirstResult(page.first()).setMaxResults(page.size()).getResultList();
    }

    /** The same of some, in no order. @param ids at least one */
    List<Long> listFreeOf(Bulletin bulletin, Collection<Long> ids) {
        return free("IssueText.freeOf", bulletin).setParameter("ids", ids).getResultList();
    }

    private TypedQuery<Long> free(String query, Bulletin bulletin) {
        return entities.createNamedQuery(query, Long.class).setParameter("key", bulletin.getCarrierKey()).setParameter("carrier", bulletin.getCarrier())
            .setParameter(BULLETIN, bulletin.getId()).setParameter("standing", STANDING).setHint(BOUND, true);
    }
}
