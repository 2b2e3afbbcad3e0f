package org.tongzhou.core.pages;

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
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A page (页面): a tab of windows, reached for ever by its name. A page of the portal is set up by administrators and seen by
 * the holders of its roles; without roles, by all. A person's own page is seen by that person alone; deleted, it can be
 * brought back for a while.
 */
@Entity
@Table(name = "pages_pages")
@NamedQuery(name = "Page.byName", query = "SELECT p FROM Page p WHERE p.name = :name")
@NamedQuery(name = "Page.ofPortal", query = "SELECT p FROM Page p WHERE p.owner IS NULL ORDER BY p.ordinal, p.id")
@NamedQuery(name = "Page.countOfPortal", query = "SELECT COUNT(p) FROM Page p WHERE p.owner IS NULL")
@NamedQuery(name = "Page.lastOrdinal", query = "SELECT COALESCE(MAX(p.ordinal), -1) FROM Page p WHERE p.owner IS NULL")
@NamedQuery(name = "Page.own", query = """
    SELECT p FROM Page p WHERE p.owner = :owner AND p.deletedAt IS NULL ORDER BY p.ordinal, p.id""")
@NamedQuery(name = "Page.ownDeleted", query = """
    SELECT p FROM Page p WHERE p.owner = :owner AND p.deletedAt IS NOT NULL ORDER BY p.deletedAt DESC, p.id DESC""")
@NamedQuery(name = "Page.deletedBefore", query = "SELECT p FROM Page p WHERE p.deletedAt < :before ORDER BY p.id")
public class Page {
    public static final String NAME_PATTERN = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";
    static final int NAME_MAX_CHARS = 100;
    static final int TITLE_MAX_CHARS = 200;
    static final int OWN_TITLE_MAX_CHARS = 60;
    static final int COLUMNS_MAX = 4;
    static final int ROLE_MAX_CHARS = 40;
    static final String OWN_NAME_PREFIX = "my-";
    static final int OWN_NAME_RANDOM_CHARS = 12;
    private static final Pattern NAME = Pattern.compile(NAME_PATTERN);
    private static final Pattern OWN_NAME = Pattern.compile(OWN_NAME_PREFIX + "[a-z0-9]{" + OWN_NAME_RANDOM_CHARS + "}");

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
    @Column(nullable = false)
    private int ordinal;
    @Column(updatable = false, length = 32)
    private String owner;
    @Column(name = "must_stay", nullable = false)
    private boolean mustStay;
    @Column(name = "deleted_at")
    private Instant deletedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "pages_page_roles", joinColumns = @JoinColumn(name = "page_id"))
    @Column(name = "role_name", nullable = false, length = ROLE_MAX_CHARS)
    private Set<String> roles = new HashSet<>();

    protected Page() {
    }

    private Page(String name, String title, int ordinal, String owner) {
        if (!isName(name) || (owner != null) != OWN_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of such a page: " + name);
        }
        this.name = name;
        this.title = title;
        this.ordinal = ordinal;
        this.owner = owner;
    }

    /** A page of the portal without windows, for everybody; {@link #describe} says more. */
    static Page ofPortal(String name, int ordinal) {
        return new Page(name, name, ordinal, null);
    }

    static Page ownedBy(String owner, String name, String title, int ordinal) {
        return new Page(name, title, ordinal, owner);
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Whether a page of the portal may have this name: not one of those that people's own pages get. */
    static boolean isPortalName(String text) {
        return isName(text) && !OWN_NAME.matcher(text).matches();
    }

    void describe(String newTitle, Collection<String> newRoles, boolean newMustStay) {
        title = newTitle;
        roles.clear();
        roles.addAll(newRoles);
        mustStay = newMustStay;
    }

    void rename(String newTitle) {
        title = newTitle;
    }

    /** Puts it in its place among the tabs. */
    void moveTo(int newOrdinal) {
        ordinal = newOrdinal;
    }

    void delete(Instant at) {
        deletedAt = at;
    }

    void restore() {
        deletedAt = null;
    }

    List<String> sortedRoles() {
        return roles.stream().sorted().toList();
    }

    PageInfo info() {
        return new PageInfo(id, name, title, owner, roles, mustStay);
    }

    Long getId() {
        return id;
    }

    String getName() {
        return name;
    }

    String getTitle() {
        return title;
    }

    String getOwner() {
        return owner;
    }

    int getOrdinal() {
        return ordinal;
    }

    boolean isMustStay() {
        return mustStay;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }
}
