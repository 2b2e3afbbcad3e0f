package org.tongzhou.portlets.notices;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.notices.NoticeDeskService;
import org.tongzhou.core.notices.NoticeFilter;
import org.tongzhou.core.notices.NoticeStatus;
import org.tongzhou.core.notices.OwnNoticeFilter;
import org.tongzhou.core.notices.OwnNoticeRow;
import org.tongzhou.core.notices.OwnNoticeSort;
import org.tongzhou.core.security.PeopleService;
import org.tongzhou.core.security.PersonRow;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.faces.AddressedList;
import org.tongzhou.portlets.common.faces.ListQuery;

/** The notices that the user publishes for the unit (我的通知). */
@Named
@RequestScoped
public class Desk extends AddressedList<OwnNoticeSort, OwnNoticeRow> {
    private static final String STATUS = "status";
    private static final String AUTHOR = "author";
    private static final String COLUMN = "column";
    /** The year of the archive that is looked through. */
    private static final String ARCHIVE = "archive";

    @Inject
    NoticeDeskService notices;
    @Inject
    PeopleService people;
    @Inject
    NoticeFiles files;

    private Map<String, String> names;

    public Desk() {
        super("desk", ListQuery.all(OwnNoticeSort.CHANGED, true), NoticeFilter.TEXT_MAX_CHARS);
    }

    @Override
    protected Map<String, UnaryOperator<String>> conditions() {
        return Map.of(ARCHIVE, said -> said.matches("\\d{4}") ? said : "", COLUMN, said -> said.matches("\\d{1,18}") ? said : "", STATUS, said -> oneOf(NoticeStatus.values(), said),
            AUTHOR, said -> people.findPerson(said).map(PersonRow::username).orElse(""));
    }

    @Override
    protected Slice<OwnNoticeRow> search(ListQuery<OwnNoticeSort> asked, PageRequest page) {
        return notices.searchOwn(filter(asked), page);
    }

    private static OwnNoticeFilter filter(ListQuery<OwnNoticeSort> asked) {
        NoticeStatus only = only(asked);
        Set<NoticeStatus> statuses = only == null ? EnumSet.allOf(NoticeStatus.class) : EnumSet.of(only);
        return new OwnNoticeFilter(asked.text(), asked.condition(AUTHOR), statuses, column(asked), archive(asked), asked.order().by(), asked.order().descending());
    }

    private static Long column(ListQuery<OwnNoticeSort> asked) {
        String id = asked.condition(COLUMN);
        return id.isEmpty() ? null : Long.valueOf(id);
    }

    private static Integer archive(ListQuery<OwnNoticeSort> asked) {
        String year = asked.condition(ARCHIVE);
        return year.isEmpty() ? null : Integer.valueOf(year);
    }

    public String getArchive() {
        return getQuery().condition(ARCHIVE);
    }

    public void setArchive(String chosen) {
        choose(ARCHIVE, chosen);
    }

    public String getColumn() {
        return getQuery().condition(COLUMN);
    }

    public void setColumn(String chosen) {
        choose(COLUMN, chosen);
    }

    /** The name of an author of the rows shown. */
    public String name(String username) {
        if (names == null) {
            names = people.listNames(getPart().rows().stream().map(OwnNoticeRow::author).toList());
        }
        return names.getOrDefault(username, username);
    }

    /** Sends all that fits as a file. */
    public void export() {
        files.sendDesk(notices.exportOwn(filter(getQuery())));
    }

    public NoticeStatus[] getStatuses() {
        return NoticeStatus.values();
    }

    /** The only state shown; null for all. */
    public NoticeStatus getOnly() {
        return only(getQuery());
    }

    private static NoticeStatus only(ListQuery<OwnNoticeSort> asked) {
        String status = asked.condition(STATUS);
        return status.isEmpty() ? null : NoticeStatus.valueOf(status.toUpperCase(Locale.ROOT));
    }

    /** Who drafted them; null for all. */
    public PersonRow getAuthor() {
        return people.findPerson(getQuery().condition(AUTHOR)).orElse(null);
    }

    public void setAuthor(PersonRow person) {
        choose(AUTHOR, person == null ? "" : person.username());
    }

    /** Whether only some of the notices are looked for. */
    public boolean isSearching() {
        return !getText().isEmpty() || !getQuery().conditions().isEmpty();
    }

    /** Those of one state, all if it is null. */
    public String show(NoticeStatus status) {
        return address(getQuery().with(STATUS, status == null ? "" : ListQuery.name(status)));
    }
}
