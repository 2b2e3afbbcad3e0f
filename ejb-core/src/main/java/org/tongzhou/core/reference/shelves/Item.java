package org.tongzhou.core.reference.shelves;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongzhou.core.reference.FormerText;
import org.tongzhou.core.reference.Holding;
import org.tongzhou.core.reference.Keeper;
import org.tongzhou.core.reference.KeeperScope;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * A speech, a material or clipping, or an album. A speech is a draft (讲话稿) for its readers, too, until a keeper confirms that the leader has gone over it
 * (审定稿); where its words change after that, it is one again.
 */
@Entity
@Table(name = "reference_items")
@NamedQuery(name = "Item.byId", query = "SELECT i FROM Item i WHERE i.id = :id")
@NamedQuery(name = "Item.published", query = """
    SELECT i FROM Item i WHERE i.id IN :ids AND i.shelf = :shelf AND i.status = org.tongzhou.core.reference.HoldingStatus.PUBLISHED""")
@NamedQuery(name = "Item.publishedIds", query = """
    SELECT i.id FROM Item i WHERE i.id > :after AND i.shelf = :shelf AND i.status = org.tongzhou.core.reference.HoldingStatus.PUBLISHED ORDER BY i.id""")
@NamedQuery(name = "Item.meant", query = """
    SELECT i FROM Item i WHERE i.status = org.tongzhou.core.reference.HoldingStatus.PUBLISHED AND LOWER(i.title) LIKE :text ESCAPE '!'
    OR i.status <> org.tongzhou.core.reference.HoldingStatus.PUBLISHED AND (i.id = :number OR LOWER(i.unit) LIKE :text ESCAPE '!')
    ORDER BY i.day DESC, i.id DESC""")
@NamedQuery(name = "Item.covers", query = "SELECT i.id, i.cover FROM Item i WHERE i.id IN :ids AND i.cover IS NOT NULL")
@NamedQuery(name = "Item.count", query = "SELECT COUNT(i) FROM Item i")
@NamedQuery(name = "Item.renameUnit", query = "UPDATE Item i SET i.unit = :newName, i.version = i.version + 1 WHERE i.unit = :oldName")
public class Item extends Holding {
    /** RFC 3986, of the two schemes that a browser opens beside the portal. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/?#\"<>]+[^\\s\"<>]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST = Pattern.compile("^[^:]+://[^/?#]+");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reference_items_seq")
    @SequenceGenerator(name = "reference_items_seq", sequenceName = "reference_items_seq", allocationSize = 50)
    private Long id;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 10)
    private Shelf shelf;
    @Column(nullable = false, length = CODE_MAX_CHARS)
    private String kind;
    @Column(length = CODE_MAX_CHARS)
    private String medium;
    @Column(name = "item_day", nullable = false)
    private LocalDate day;
    @Column(length = ItemDraft.CREATOR_MAX_CHARS)
    private String creator;
    /** User name of who that is, if he was chosen from the people. */
    @Column(length = ItemDraft.LEADER_MAX_CHARS)
    private String leader;
    /** At that time. */
    @Column(length = ItemDraft.POST_MAX_CHARS)
    private String post;
    @Column(length = ItemDraft.SOURCE_MAX_CHARS)
    private String source;
    @Column(length = ItemDraft.PLACE_MAX_CHARS)
    private String place;
    @Column(length = ItemDraft.ADDRESS_MAX_CHARS)
    private String address;
    /** By which the page is known again. */
    @Column(name = "page_address", length = 2 * ItemDraft.ADDRESS_MAX_CHARS)
    private String page;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 9)
    private Opening opening;
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "reference_item_units", joinColumns = @JoinColumn(name = "item_id"))
    @Column(name = "unit", nullable = false, length = KeeperScope.UNIT_MAX_CHARS)
    private Set<String> units = new HashSet<>();
    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "reference_item_captions", joinColumns = @JoinColumn(name = "item_id"))
    @MapKeyColumn(name = "file_id")
    @Column(name = "caption", nullable = false, length = ItemDraft.CAPTION_MAX_CHARS)
    private Map<Long, String> captions = new HashMap<>();
    /** Null for the first picture. */
    @Column(name = "cover_file")
    private Long cover;
    @Column(name = "reviewed_by", length = Keeper.NAME_MAX_CHARS)
    private String reviewedBy;
    @Column(name = "reviewed_on")
    private LocalDate reviewedOn;

    protected Item() {
    }

    Item(Shelf shelf, String unit, Keeper author, ItemDraft draft, Instant at) {
        super(unit, author, at);
        this.shelf = shelf;
        write(draft, at);
    }

    /** @throws RuleViolationException if it does not say what its shelf needs */
    void write(ItemDraft draft, Instant at) {
        requireFacts(draft);
        FormerText former = getTitle() == null ? null : FormerText.of(this);
        put(draft.title(), draft.body(), at);
        kind = draft.kind();
        medium = shelf == Shelf.MATERIALS ? draft.medium() : null;
        day = draft.day();
        creator = PlainText.lineOrNull(draft.creator());
        leader = shelf.isOfLeaders() ? draft.leader() : null;
        post = shelf.isOfLeaders() ? PlainText.lineOrNull(draft.post()) : null;
        source = PlainText.lineOrNull(draft.source());
        place = PlainText.lineOrNull(draft.place());
        address = medium == null ? null : PlainText.lineOrNull(draft.address());
        page = address == null ? null : page(address);
        opening = draft.opening();
        units.clear();
        units.addAll(draft.units());
        if (former != null && !former.equals(FormerText.of(this))) {
            becomeUnreviewed();
        }
    }

    private void requireFacts(ItemDraft draft) {
        requireDays(draft.day());
        if (shelf.needsCreator() && PlainText.isBlank(draft.creator())) {
            throw new RuleViolationException("reference.creatorMissing." + shelf.thing());
        }
        if (shelf.needsSource(draft.isClipping()) && PlainText.isBlank(draft.source())) {
            throw new RuleViolationException("reference.sourceMissing." + shelf.thing());
        }
        if (draft.isClipping() && !PlainText.isBlank(draft.address()) && !ADDRESS.matcher(PlainText.line(draft.address())).matches()) {
            throw new RuleViolationException("reference.addressWrong");
        }
        if (draft.opening() == Opening.UNITS && draft.units().isEmpty()) {
            throw new RuleViolationException("reference.unitsMissing");
        }
    }

    /** Without what names a place within the page, unless that names the page itself as sites of one page do; scheme and host in small letters (RFC 3986, 6.2.2.1). */
    private static String page(String address) {
        Matcher host = HOST.matcher(address.replaceFirst("#(?![/!]).*", "").replaceFirst("(?<=[^/])/+$", ""));
        return host.replaceFirst(found -> Matcher.quoteReplacement(found.group().toLowerCase(Locale.ROOT)));
    }

    /** Says what is seen or heard in its files; what is not told of one of them is missing. @param files their ids */
    void caption(Map<Long, String> told, Collection<Long> files) {
        captions.clear();
        told.forEach((file, words) -> {
            if (files.contains(file) && !PlainText.isBlank(words)) {
                captions.put(file, PlainText.line(words));
            }
        });
    }

    /** Says which of its pictures lists show; the first if that is none of them. @param chosen null for the first, {@code pictures} their ids */
    void cover(Long chosen, Collection<Long> pictures) {
        cover = chosen != null && pictures.contains(chosen) ? chosen : null;
    }

    /** Whose words they are has gone over them. @throws RuleViolationException if that is known already, does not matter on its shelf, or the day can't be meant */
    void review(String by, LocalDate on, Instant at) {
        requireDays(on);
        if (!shelf.isReviewed()) {
            throw new RuleViolationException("reference.notToReview", getTitle());
        }
        if (reviewedOn != null) {
            throw new RuleViolationException("reference.reviewedAlready", getTitle());
        }
        reviewedBy = PlainText.line(by);
        reviewedOn = on;
        touch(at);
    }

    /** Its words, whose and of when they are, or its files have changed since. */
    void becomeUnreviewed() {
        reviewedBy = null;
        reviewedOn = null;
    }

    /** Whether those of one of these units or sections read it once it is published. */
    boolean isOpenTo(Set<String> labels) {
        return opening == Opening.EVERYBODY || labels.contains(getUnit()) || units.stream().anyMatch(labels::contains);
    }

    /** Whether its readers would be others. */
    boolean isOpenedOtherwise(ItemDraft draft) {
        return opening != draft.opening() || !units.equals(draft.units());
    }

    /** The units whose people read it, beside its own; none where everybody does. */
    Set<String> getUnits() {
        return Set.copyOf(units);
    }

    ItemRow row() {
        return new ItemRow(id, getVersion(), shelf, getTitle(), kind, medium, creator, post, source, place, day, getStatus(), getUnit(), opening, reviewedOn,
            getPublishedAt(), getChangedAt());
    }

    ItemDraft draft() {
        return new ItemDraft(getTitle(), kind, medium, day, text(creator), leader, text(post), text(source), text(place), text(address), getBody(), opening, units, captions, cover);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    @Override
    public String facts() {
        return Stream.of(day, creator, post, source, place, address).filter(fact -> fact != null).map(Object::toString).collect(Collectors.joining(" · "));
    }

    @Override
    public boolean isUnreviewed() {
        return shelf.isUnreviewed(reviewedOn);
    }

    @Override
    public Long getId() {
        return id;
    }

    Shelf getShelf() {
        return shelf;
    }

    String getKind() {
        return kind;
    }

    String getMedium() {
        return medium;
    }

    LocalDate getDay() {
        return day;
    }

    String getCreator() {
        return creator;
    }

    /** User name of who the creator is; null for one who is told by name alone. */
    String getLeader() {
        return leader;
    }

    String getSource() {
        return source;
    }

    String getAddress() {
        return address;
    }

    String getPage() {
        return page;
    }

    /** Whether others read it than those of the unit or section that keeps it. */
    boolean isOpenedBeyond() {
        return opening != Opening.OWN;
    }

    Opening getOpening() {
        return opening;
    }

    Map<Long, String> getCaptions() {
        return Map.copyOf(captions);
    }

    String getReviewedBy() {
        return reviewedBy;
    }
}
