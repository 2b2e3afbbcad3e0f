package org.tongzhou.portlets.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.reference.Holding;
import org.tongzhou.core.reference.HoldingStatus;
import org.tongzhou.core.reference.shelves.ItemDesk;
import org.tongzhou.core.reference.shelves.ItemDeskService;
import org.tongzhou.core.reference.shelves.ItemDetails;
import org.tongzhou.core.reference.shelves.ItemDraft;
import org.tongzhou.core.reference.shelves.ItemFilter;
import org.tongzhou.core.reference.shelves.ItemRow;
import org.tongzhou.core.reference.shelves.ItemService;
import org.tongzhou.core.reference.shelves.ItemSort;
import org.tongzhou.core.reference.shelves.Shelf;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.faces.AddressedList;
import org.tongzhou.portlets.common.faces.ListQuery;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.RenderLink;

/** The shelf of the window: some items on the page; where it is maximized the whole list, or one that is read. Which is shown is in the address. */
@Named("shelf")
@RequestScoped
public class Shelves extends AddressedList<ItemSort, ItemRow> {
    static final String VIEW = "shelf";
    private static final String DESK = "desk";
    private static final String KIND = "kind";
    private static final String MEDIUM = "medium";
    private static final String CREATOR = "creator";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final Duration NEW = Duration.ofDays(7);

    @Inject
    ItemService items;
    @Inject
    ItemDeskService deskService;
    @Inject
    ItemList files;
    @Inject
    Moments moments;
    private List<String> creators;
    private ItemDesk place;
    private Map<Long, Long> covers;

    public Shelves() {
        super(VIEW, ListQuery.all(ItemSort.DAY, true), ItemFilter.TEXT_MAX_CHARS);
    }

    /** The one of the portlet, which is called as it is. */
    static Shelf shelf() {
        return Shelf.valueOf(CurrentPortlet.get().getName().toUpperCase(Locale.ROOT));
    }

    /** The public render parameter that names the item to be read. */
    static String item() {
        return shelf().thing() + "Id";
    }

    /** @throws NotFoundException if it stands on another shelf, whose window it is opened in */
    static ItemDetails require(ItemDetails details) {
        if (details.item().shelf() != shelf()) {
            throw new NotFoundException("reference.itemNotFound", details.item().id());
        }
        return details;
    }

    private static boolean isWhole() {
        return CurrentPortlet.get().isMaximized();
    }

    /** {@code shelfCompact} in the window; {@code shelfList} or {@code item} where it is maximized. */
    public String getScreen() {
        return !isWhole() ? "shelfCompact" : getItemId() == null ? "shelfList" : "item";
    }

    public Long getItemId() {
        String said = parameter(item());
        return said != null && said.matches("\\d{1,18}") ? Long.valueOf(said) : null;
    }

    @Override
    protected Map<String, UnaryOperator<String>> conditions() {
        UnaryOperator<String> day = said -> Regulations.day(said) == null ? "" : said;
        UnaryOperator<String> code = said -> upTo(Holding.CODE_MAX_CHARS, said);
        return Map.of(KIND, code, MEDIUM, code, CREATOR, said -> upTo(ItemDraft.CREATOR_MAX_CHARS, said), FROM, day, UNTIL, day, DESK, said -> oneOf(HoldingStatus.values(), said));
    }

    private static String upTo(int max, String said) {
        return said.length() > max ? "" : said.strip();
    }

    @Override
    protected ListQuery<ItemSort> asked() {
        return isWhole() ? read() : all().with(KIND, KindSettings.kind());
    }

    @Override
    protected int rows() {
        return isWhole() ? super.rows() : RowSettings.rows();
    }

    @Override
    protected Slice<ItemRow> search(ListQuery<ItemSort> asked, PageRequest page) {
        return items.search(filter(asked), page);
    }

    private static ItemFilter filter(ListQuery<ItemSort> asked) {
        return new ItemFilter(shelf(), asked.text(), said(asked, KIND), said(asked, MEDIUM), said(asked, CREATOR), Regulations.day(asked.condition(FROM)),
            Regulations.day(asked.condition(UNTIL)), status(asked), asked.order().by(), asked.order().descending());
    }

    private static String said(ListQuery<ItemSort> asked, String condition) {
        return asked.condition(condition).isEmpty() ? null : asked.condition(condition);
    }

    private static HoldingStatus status(ListQuery<ItemSort> asked) {
        String said = asked.condition(DESK);
        return said.isEmpty() ? null : HoldingStatus.valueOf(said.toUpperCase(Locale.ROOT));
    }

    /** Whether it was published a short time ago. */
    public boolean isNew(ItemRow row) {
        return row.publishedAt() != null && moments.local(row.publishedAt()).isAfter(moments.getNow().minus(NEW));
    }

    /** The first picture of a row; null for none. */
    public Long cover(ItemRow row) {
        if (covers == null) {
            covers = !shelf().isCaptioned() ? Map.of() : items.findCovers(shelf(), getPart().rows().stream().map(ItemRow::id).collect(Collectors.toSet()));
        }
        return covers.get(row.id());
    }

    public String getThing() {
        return shelf().thing();
    }

    /** How the user writes for it. */
    public ItemDesk getPlace() {
        if (place == null) {
            place = deskService.getDesk(shelf());
        }
        return place;
    }

    // What is looked for.

    public String getKind() {
        return getQuery().condition(KIND);
    }

    public void setKind(String chosen) {
        choose(KIND, chosen);
    }

    public String getMedium() {
        return getQuery().condition(MEDIUM);
    }

    public void setMedium(String chosen) {
        choose(MEDIUM, chosen);
    }

    public String getCreator() {
        return getQuery().condition(CREATOR);
    }

    public void setCreator(String chosen) {
        choose(CREATOR, chosen);
    }

    public LocalDate getFrom() {
        return Regulations.day(getQuery().condition(FROM));
    }

    public void setFrom(LocalDate chosen) {
        choose(FROM, chosen == null ? "" : chosen.toString());
    }

    public LocalDate getUntil() {
        return Regulations.day(getQuery().condition(UNTIL));
    }

    public void setUntil(LocalDate chosen) {
        choose(UNTIL, chosen == null ? "" : chosen.toString());
    }

    /** What of the desk is shown; null for what readers see. */
    public HoldingStatus getDesk() {
        return status(getQuery());
    }

    public List<HoldingStatus> getDesks() {
        return Stream.of(HoldingStatus.values()).toList();
    }

    public List<String> getCreators() {
        if (creators == null) {
            String chosen = getCreator();
            creators = Stream.concat(items.listCreators(shelf()).stream(), Stream.of(chosen).filter(name -> !name.isEmpty())).distinct().toList();
        }
        return creators;
    }

    public boolean isSearching() {
        return !getText().isEmpty() || Set.of(KIND, MEDIUM, CREATOR, FROM, UNTIL).stream().anyMatch(condition -> !getQuery().condition(condition).isEmpty());
    }

    /** Sends all that fits as a file. */
    public void export() {
        files.send(items.export(filter(getQuery())));
    }

    // Addresses.

    @Override
    protected RenderLink link() {
        return super.link().without(item());
    }

    public String read(ItemRow row) {
        return address(link().maximized().with(item(), row.id()), isWhole() ? getQuery() : all());
    }

    /** One to which another leads; going back from there leads to the list. */
    public String read(long id) {
        return address(link().maximized().with(item(), id), isWhole() ? read() : all());
    }

    /** All of one person. */
    public String of(String creator) {
        return address(link().maximized(), all().with(CREATOR, creator));
    }

    public String desk(HoldingStatus status) {
        return address(link().maximized(), all().with(DESK, status == null ? "" : ListQuery.name(status)));
    }

    /** The list from which one is read. */
    public String getBack() {
        return address(link().maximized(), read());
    }
}
