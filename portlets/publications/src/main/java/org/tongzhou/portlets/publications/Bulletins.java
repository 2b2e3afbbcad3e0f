package org.tongzhou.portlets.publications;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.publications.bulletins.BulletinRow;
import org.tongzhou.core.publications.bulletins.IssueFilter;
import org.tongzhou.core.publications.bulletins.IssueRow;
import org.tongzhou.core.publications.bulletins.IssueService;
import org.tongzhou.core.publications.bulletins.IssueSort;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.faces.AddressedList;
import org.tongzhou.portlets.common.faces.ListQuery;
import org.tongzhou.portlets.common.faces.RenderLink;
import org.tongzhou.portlets.common.faces.SentFile;
import org.tongzhou.portlets.common.faces.Texts;

/** The published issues that the user reads: the last ones in the window on the page; where it is maximized all of them, or the one that the address names. */
@Named
@RequestScoped
public class Bulletins extends AddressedList<IssueSort, IssueRow> {
    static final String VIEW = "bulletins";
    /** The public render parameter that names the issue to be read. */
    static final String ISSUE = "issueId";
    private static final String BULLETIN = "bulletin";
    private static final String YEAR = "year";

    @Inject
    IssueService issues;
    @Inject
    Texts texts;
    private List<BulletinRow> rows;
    private List<IssueRow> toSign;

    public Bulletins() {
        super(VIEW, ListQuery.all(IssueSort.PUBLISHED, true), IssueFilter.TEXT_MAX_CHARS);
    }

    private static boolean isWhole() {
        return CurrentPortlet.get().isMaximized();
    }

    /** {@code bulletinWindow}, {@code issues} or {@code issue}. */
    public String getScreen() {
        return !isWhole() ? "bulletinWindow" : getIssueId() == null ? "issues" : "issue";
    }

    public Long getIssueId() {
        String said = parameter(ISSUE);
        return said != null && said.matches("\\d{1,18}") ? Long.valueOf(said) : null;
    }

    @Override
    protected Map<String, UnaryOperator<String>> conditions() {
        return Map.of(BULLETIN, said -> said.matches("\\d{1,18}") ? said : "", YEAR, said -> said.matches("\\d{4}") ? said : "");
    }

    @Override
    protected ListQuery<IssueSort> asked() {
        return isWhole() ? read() : all();
    }

    @Override
    protected int rows() {
        return isWhole() ? super.rows() : BulletinSettings.rows();
    }

    @Override
    protected Slice<IssueRow> search(ListQuery<IssueSort> asked, PageRequest page) {
        return issues.search(filter(asked), page);
    }

    private IssueFilter filter(ListQuery<IssueSort> asked) {
        Set<Long> bulletins = isWhole() ? getBulletin() == null ? Set.of() : Set.of(getBulletin()) : BulletinSettings.bulletins();
        return new IssueFilter(bulletins, getYear(), asked.text(), null, asked.order().by(), asked.order().descending());
    }

    public List<BulletinRow> getBulletins() {
        if (rows == null) {
            rows = issues.listBulletins();
        }
        return rows;
    }

    /** The only bulletin shown; null for all. */
    public Long getBulletin() {
        String chosen = getQuery().condition(BULLETIN);
        return chosen.isEmpty() ? null : Long.valueOf(chosen);
    }

    /** The only year shown; null for all. */
    public Integer getYear() {
        String chosen = getQuery().condition(YEAR);
        return chosen.isEmpty() ? null : Integer.valueOf(chosen);
    }

    public List<Integer> getYears() {
        return issues.listYears(getBulletin() == null ? Set.of() : Set.of(getBulletin()));
    }

    public long getUnread() {
        return getBulletins().stream().mapToLong(BulletinRow::unread).sum();
    }

    /** What waits for the user to sign it. */
    public List<IssueRow> getToSign() {
        if (toSign == null) {
            toSign = issues.listToSign();
        }
        return toSign;
    }

    public boolean isSearching() {
        return !getText().isEmpty() || getBulletin() != null || getYear() != null;
    }

    /** As people say it; empty if it has none yet. */
    public String number(IssueRow row) {
        if (row.number() == null) {
            return "";
        }
        return texts.of(row.special() ? "bulletins.number.special" : "bulletins.number", row.year().toString(), row.number().toString());
    }

    /** Sends the list as a workbook. */
    public void export() {
        byte[] book = issues.export(filter(getQuery()), CurrentPortlet.get().getLocale());
        SentFile.send(texts.of("bulletins.file") + ".xlsx", SentFile.XLSX, out -> out.write(book));
    }

    // Addresses.

    @Override
    protected RenderLink link() {
        return super.link().without(ISSUE);
    }

    public String read(IssueRow row) {
        return address(link().maximized().with(ISSUE, row.id()), isWhole() ? getQuery() : all());
    }

    /** @param bulletin null for all */
    public String bulletin(Long bulletin) {
        return address(link().maximized(), all().with(BULLETIN, bulletin == null ? "" : bulletin.toString()));
    }

    /** @param year null for all */
    public String year(Integer year) {
        return address(link().maximized(), getQuery().with(YEAR, year == null ? "" : year.toString()));
    }

    /** The list from which an issue is read. */
    public String getBack() {
        return address(link().maximized(), read());
    }
}
