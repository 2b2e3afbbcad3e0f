package org.tongzhou.portlets.notices;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import jakarta.faces.view.ViewScoped;
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
import org.tongzhou.portlets.common.ListView;
import org.tongzhou.portlets.common.faces.LazyRows;
import org.tongzhou.portlets.common.faces.RowOrder;
import org.tongzhou.portlets.common.faces.Views;

/** The notices that the user publishes for the unit (我的通知): those that the address says, in the order that the heads of the table say. */
@Named("desk")
@ViewScoped
public class DeskView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    NoticeDeskService desk;
    @Inject
    PeopleService people;
    @Inject
    NoticeFiles files;

    private final LazyRows<OwnNoticeRow> rows = new LazyRows<>(OwnNoticeRow::id, this::load);
    private final Map<String, String> names = new HashMap<>();
    private String status;
    private String text = "";
    private String author = "";

    private Slice<OwnNoticeRow> load(PageRequest page, RowOrder order) {
        Slice<OwnNoticeRow> part = desk.searchOwn(filter(order), page);
        names.putAll(people.listNames(part.rows().stream().map(OwnNoticeRow::author).toList()));
        return part;
    }

    private OwnNoticeFilter filter(RowOrder order) {
        Set<NoticeStatus> statuses = status == null ? EnumSet.allOf(NoticeStatus.class) : EnumSet.of(NoticeStatus.valueOf(status));
        return order == null ? new OwnNoticeFilter(text, author, statuses, OwnNoticeSort.CHANGED, true)
            : new OwnNoticeFilter(text, author, statuses, OwnNoticeSort.valueOf(order.column()), order.descending());
    }

    public LazyRows<OwnNoticeRow> getRows() {
        return rows;
    }

    /** The name of an author of the rows shown. */
    public String name(String username) {
        return names.getOrDefault(username, username);
    }

    /** Sends all that fits as a file. */
    public void export() {
        files.sendDesk(desk.exportOwn(filter(rows.getOrder())));
    }

    /** The search becomes the address. */
    public void find() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("status", status);
        parameters.put("text", text);
        parameters.put("author", author);
        Views.show("desk", parameters);
    }

    public NoticeStatus[] getStatuses() {
        return NoticeStatus.values();
    }

    /** The name of the only state shown; null for all. */
    public String getStatus() {
        return status;
    }

    /** @param name from the address; what is no state is none */
    public void setStatus(String name) {
        status = EnumSet.allOf(NoticeStatus.class).stream().map(Enum::name).filter(each -> each.equals(name)).findFirst().orElse(null);
    }

    public String getText() {
        return text;
    }

    public void setText(String typed) {
        String asked = ListView.searchText(typed);
        text = asked.length() > NoticeFilter.TEXT_MAX_CHARS ? "" : asked;
    }

    /** Who drafted them; null for all. */
    public PersonRow getAuthor() {
        return author.isEmpty() ? null : people.findPerson(author).orElse(null);
    }

    public void setAuthor(PersonRow person) {
        author = person == null ? "" : person.username();
    }

    public String getAuthorName() {
        return author;
    }

    /** @param username from the address; who is nobody is as if he were not there */
    public void setAuthorName(String username) {
        setAuthor(username == null ? null : people.findPerson(username).orElse(null));
    }

    /** Whether only some of the notices are looked for. */
    public boolean isSearching() {
        return !text.isEmpty() || !author.isEmpty() || status != null;
    }
}
