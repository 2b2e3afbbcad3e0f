package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.tongzhou.core.search.SearchChanges;
import org.tongzhou.core.search.SearchDocument;
import org.tongzhou.core.search.SearchSight;
import org.tongzhou.core.search.Searchable;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.RichText;

/** Published notices are found by those whom they address. */
@Dependent
public class SearchableNotice implements Searchable {
    static final String KIND = "notices.notice";

    private final NoticeRepository notices;
    private final People people;
    private final SearchChanges changes;

    @Inject
    public SearchableNotice(NoticeRepository notices, People people, SearchChanges changes) {
        this.notices = notices;
        this.people = people;
        this.changes = changes;
    }

    public void published(@Observes NoticePublished event) {
        changes.changed(KIND, event.id());
    }

    public void withdrawn(@Observes NoticeWithdrawn event) {
        changes.changed(KIND, event.id());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<SearchDocument> read(List<String> keys) {
        return notices.listPublished(keys.stream().map(Long::valueOf).toList()).stream().map(this::document).toList();
    }

    private SearchDocument document(Notice notice) {
        return new SearchDocument(KIND, notice.getId().toString(), notice.getTitle(), RichText.words(notice.getBody()), notice.getUnit(),
            people.displayName(notice.getAuthor()), notice.getPublishedAt(), NoticeAddress.of(notice.getId()), SearchSight.of(notice.audience()));
    }

    @Override
    public List<String> listKeys(String after, int max) {
        return notices.listPublishedIds(after.isEmpty() ? Long.MIN_VALUE : Long.parseLong(after), max).stream().map(String::valueOf).toList();
    }
}
