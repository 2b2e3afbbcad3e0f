package org.tongzhou.core.pages;

import static java.util.Comparator.comparingInt;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tongzhou.core.pages.PageEntry.WindowEntry;

/**
 * A page (页面) of the portal: a tab of windows in columns, reached for ever by its name. It comes from a page file,
 * is described anew by the next file that names it, and is seen by the holders of its roles; without roles, by all.
 */
@Entity
@Table(name = "pages_pages")
@NamedQuery(name = "Page.byName", query = "SELECT p FROM Page p WHERE p.name = :name")
@NamedQuery(name = "Page.all", query = "SELECT p FROM Page p ORDER BY p.ordinal, p.id")
@NamedQuery(name = "Page.count", query = "SELECT COUNT(p) FROM Page p")
@NamedQuery(name = "Page.lastOrdinal", query = "SELECT COALESCE(MAX(p.ordinal), -1) FROM Page p")
public class Page {
    public static final String NAME_PATTERN = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";
    static final int NAME_MAX_CHARS = 100;
    static final int TITLE_MAX_CHARS = 200;
    static final int COLUMNS_MAX = 4;
    static final int ROLE_MAX_CHARS = 40;
    private static final Pattern NAME = Pattern.compile(NAME_PATTERN);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pages_pages_seq")
    @SequenceGenerator(name = "pages_pages_seq", sequenceName = "pages_pages_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @Column(nullable = false, unique = true, updatable = false, length = NAME_MAX_CHARS)
    private String name;
    @Column(nullable = false, length = TITLE_MAX_CHARS)
    private String title;
    @Column(name = "column_count", nullable = false)
    private int columnCount;
    @Column(nullable = false)
    private int ordinal;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "pages_page_roles", joinColumns = @JoinColumn(name = "page_id"))
    @Column(name = "role_name", nullable = false, length = ROLE_MAX_CHARS)
    private Set<String> roles = new HashSet<>();

    @OneToMany(mappedBy = "page", fetch = FetchType.LAZY, cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("columnNumber, ordinal, id")
    private List<PageWindow> windows = new ArrayList<>();

    protected Page() {
    }

    /** An empty page; {@link #describe} says what is on it. */
    Page(String name, int ordinal) {
        if (!isName(name)) {
            throw new IllegalArgumentException("no name of a page: " + name);
        }
        this.name = name;
        this.title = name;
        this.columnCount = 1;
        this.ordinal = ordinal;
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /**
     * Makes the page what the entry says. A window whose portlet stood here before keeps its id, the n-th of
     * several windows of one portlet for the n-th, counted column by column.
     */
    void describe(PageEntry entry) {
        title = entry.title();
        columnCount = entry.columns();
        roles.clear();
        roles.addAll(entry.roles());

        Map<PortletReference, Deque<PageWindow>> before = new HashMap<>();
        windows.forEach(window -> before.computeIfAbsent(window.portlet(), p -> new ArrayDeque<>()).add(window));
        List<PageWindow> described = new ArrayList<>();
        int[] nextOrdinal = new int[columnCount + 1];
        for (WindowEntry wanted : columnByColumn(entry)) {
            Deque<PageWindow> same = before.getOrDefault(wanted.portlet(), new ArrayDeque<>());
            PageWindow window = same.isEmpty() ? new PageWindow(this, wanted.portlet()) : same.remove();
            window.place(wanted.column(), nextOrdinal[wanted.column()]++);
            described.add(window);
        }
        windows.retainAll(described);
        described.stream().filter(window -> !windows.contains(window)).forEach(windows::add);
        windows.sort(comparingInt(described::indexOf));
    }

    private static List<WindowEntry> columnByColumn(PageEntry entry) {
        return entry.windows().stream().sorted(comparingInt(WindowEntry::column)).toList();
    }

    PageDetails details() {
        List<WindowDetails> placed = windows.stream().map(window -> window.details(columnCount)).sorted(Grid.READING_ORDER).toList();
        return new PageDetails(id, name, title, false, false, String.valueOf(version), placed);
    }

    PageRow row() {
        return new PageRow(name, title, windows.size(), sortedRoles());
    }

    PageEntry entry() {
        List<WindowEntry> entries = windows.stream().map(PageWindow::entry).toList();
        return new PageEntry(name, title, sortedRoles(), columnCount, entries);
    }

    List<PageWindow> windows() {
        return List.copyOf(windows);
    }

    List<String> sortedRoles() {
        return roles.stream().sorted().toList();
    }

    PageLink link() {
        return new PageLink(name, title);
    }

    String getName() {
        return name;
    }
}
