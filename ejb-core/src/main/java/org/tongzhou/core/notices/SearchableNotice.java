package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongzhou.core.attachments.StoredFile;
import org.tongzhou.core.notices.columns.ColumnChanged;
import org.tongzhou.core.notices.columns.Columns;
import org.tongzhou.core.notices.columns.ShelvedColumn;
import org.tongzhou.core.organization.SectionHomes;
import org.tongzhou.core.organization.UnitSections;
import org.tongzhou.core.search.SearchChanges;
import org.tongzhou.core.search.SearchDocument;
import org.tongzhou.core.search.SearchSight;
import org.tongzhou.core.search.Searchable;
import org.tongzhou.core.security.Audience;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.RichText;

/** Published notices are found by those whom they address, and in the archive what has expired, too. */
@Dependent
public class SearchableNotice implements Searchable {
    static final String KIND = "notices.notice";
    /** So many are told one by one: those of other columns stay as they are, and what happens next need not wait for all. */
    private static final int TOLD_MAX = 2_000;

    private final NoticeRepository notices;
    private final Columns columns;
    private final People people;
    private final SearchChanges changes;
    private final NoticeAttachments attachments;
    private final UnitSections sections;

    @Inject
    public SearchableNotice(NoticeRepository notices, Columns columns, People people, SearchChanges changes, NoticeAttachments attachments, UnitSections sections) {
        this.notices = notices;
        this.columns = columns;
        this.people = people;
        this.changes = changes;
        this.attachments = attachments;
        this.sections = sections;
    }

    public void published(@Observes NoticePublished event) {
        changes.changed(KIND, event.id());
    }

    public void corrected(@Observes NoticeCorrected event) {
        changes.changed(KIND, event.id());
    }

    public void widened(@Observes NoticeWidened event) {
        changes.changed(KIND, event.id());
    }

    public void expired(@Observes NoticeExpired event) {
        changes.changed(KIND, event.id());
    }

    public void columnChanged(@Observes ColumnChanged event) {
        if (event.readers() || event.path()) {
            List<Long> ids = notices.listFindableIds(columns.listWithBelow(event.id()), TOLD_MAX + 1);
            if (ids.size() > TOLD_MAX) {
                changes.changedAll(KIND);
            } else {
                ids.forEach(id -> changes.changed(KIND, id));
            }
        }
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
        Map<Long, ShelvedColumn> present = columns.read(); // what is remembered may be older than the change that is being followed
        SectionHomes homes = sections.read();
        List<Notice> found = notices.listFindable(keys.stream().map(Long::valueOf).toList());
        Set<Long> ids = found.stream().map(Notice::getId).collect(Collectors.toSet());
        Map<Long, List<StoredFile>> files = attachments.listStored(ids);
        Map<Long, String> titles = attachments.listTitles(ids);
        return found.stream().map(notice -> document(notice, titles.getOrDefault(notice.getId(), ""), present.get(notice.getColumnId()), homes)
            .having(files.getOrDefault(notice.getId(), List.of()))).toList();
    }

    private SearchDocument document(Notice notice, String titles, ShelvedColumn column, SectionHomes homes) {
        return new SearchDocument(KIND, notice.getId().toString(), notice.getTitle(), (RichText.words(notice.getBody()) + '\n' + titles).strip(), notice.getUnit(),
            people.displayName(notice.getAuthor()), notice.getPublishedAt(), NoticeAddress.of(notice.getId()), sights(notice, column, homes))
            .until(notice.isArchived() ? null : notice.getExpiresAt()).in(column.path());
    }

    /** Whom it addresses of those who may read its column, whoever they are when they look. */
    static Set<SearchSight> sights(Notice notice, ShelvedColumn column, SectionHomes homes) {
        Audience audience = notice.audience();
        Set<SearchSight> named = named(notice.also());
        if (column.isForEverybody()) {
            named.addAll(SearchSight.of(audience));
            return named;
        }
        Set<SearchSight> sights = new LinkedHashSet<>();
        column.readers().units().forEach(unit -> {
            Set<String> meant = audience.everybody() ? Set.of(unit)
                : audience.units().stream().flatMap(addressed -> homes.both(addressed, unit).stream()).collect(Collectors.toSet());
            meant.forEach(each -> sights.add(SearchSight.ofUnit(each)));
            if (!meant.contains(unit)) {
                named.forEach(sight -> sights.add(sight.inUnit(unit)));
            }
        });
        Stream.concat(column.readers().people().stream().map(SearchSight::ofPerson), column.readers().roles().stream().map(SearchSight::ofRole)).forEach(reader -> {
            if (audience.everybody()) {
                sights.add(reader);
            } else {
                audience.units().forEach(unit -> sights.add(reader.inUnit(unit)));
                named.forEach(sight -> sights.add(reader.and(sight)));
            }
        });
        return sights;
    }

    private static Set<SearchSight> named(Addressees also) {
        Set<SearchSight> named = new LinkedHashSet<>();
        also.posts().forEach(post -> named.add(SearchSight.ofPost(post)));
        also.roles().forEach(role -> named.add(SearchSight.ofRole(role)));
        also.people().forEach(username -> named.add(SearchSight.ofPerson(username)));
        return named;
    }

    @Override
    public List<String> listKeys(String after, int max) {
        return notices.listFindableIds(after.isEmpty() ? Long.MIN_VALUE : Long.parseLong(after), max).stream().map(String::valueOf).toList();
    }
}
