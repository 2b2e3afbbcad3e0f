package org.tongzhou.portlets.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.reference.ReferencePermissions;
import org.tongzhou.core.reference.chronicle.ChronicleFilter;
import org.tongzhou.core.reference.chronicle.ChronicleService;
import org.tongzhou.core.reference.chronicle.EntryNoteRow;
import org.tongzhou.core.reference.chronicle.EntryRow;
import org.tongzhou.core.reference.chronicle.EntryStatus;
import org.tongzhou.core.reference.chronicle.MonthVersionRow;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.faces.AddressedList;
import org.tongzhou.portlets.common.faces.ListQuery;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.RenderLink;
import org.tongzhou.portlets.common.faces.SentFile;
import org.tongzhou.portlets.common.faces.Texts;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** A chronicle: its last entries in the window on the page; where it is maximized its timeline, or an entry. Which is shown is in the address. */
@Named
@RequestScoped
public class Chronicle extends AddressedList<ChronicleSort, EntryRow> {
    static final String VIEW = "chronicle";
    /** The public render parameter that names the entry to be read. */
    static final String ENTRY = "entryId";
    /** What it says where none is to be read any more: it stays until it says something else. */
    static final String NO_ENTRY = "none";
    static final String BOOK = "book";
    static final String DESK = "desk";
    /** As a unit's name stands for its chronicle, this stands for what all units have to be taken into the city's. */
    static final String TO_TAKE = "*";
    /** And this for what of that was set aside. */
    static final String SET_ASIDE = "-";
    private static final String KIND = "kind";
    private static final String YEAR = "year";
    private static final String MONTH = "month";
    private static final String TAKEN = "take";
    private static final int NAME_MAX_CHARS = 120;
    private static final int ROWS = 40;
    private static final int YEARS = 10;
    private static final int MONTHS = 12;

    @Inject
    ChronicleService service;
    @Inject
    CurrentUser currentUser;
    @Inject
    Moments moments;
    @Inject
    Texts texts;
    @Inject
    UserMessages messages;
    private String mine;
    private List<String> units;
    private Map<Long, List<EntryNoteRow>> notes;
    private final Map<Integer, Set<YearMonth>> closed = new HashMap<>();
    private final Map<EntryStatus, Long> counts = new EnumMap<>(EntryStatus.class);

    public Chronicle() {
        super(VIEW, ListQuery.all(ChronicleSort.DAY, true), ChronicleFilter.TEXT_MAX_CHARS);
    }

    private static boolean isWhole() {
        return CurrentPortlet.get().isMaximized();
    }

    /** {@code latest} in the window; {@code timeline}, {@code entry} or {@code sealed} where it is maximized. */
    public String getScreen() {
        return !isWhole() ? "latest" : getEntryId() != null ? "entry" : SealedMonths.askedId() == null ? "timeline" : "sealed";
    }

    public Long getEntryId() {
        String said = parameter(ENTRY);
        return said != null && said.matches("\\d{1,18}") ? Long.valueOf(said) : null;
    }

    @Override
    protected Map<String, UnaryOperator<String>> conditions() {
        return Map.of(BOOK, said -> said.length() > NAME_MAX_CHARS ? "" : said, KIND, said -> said.length() > NAME_MAX_CHARS ? "" : said,
            YEAR, said -> said.matches("(19|20|21)\\d\\d") ? said : "", MONTH, said -> said.matches("[1-9]|1[0-2]") ? said : "", DESK, said -> oneOf(EntryStatus.values(), said));
    }

    @Override
    protected ListQuery<ChronicleSort> asked() {
        return isWhole() ? read() : all().with(BOOK, ChronicleSettings.isOwn() ? getMine() : "");
    }

    @Override
    protected int rows() {
        return isWhole() ? ROWS : ChronicleSettings.rows();
    }

    @Override
    protected Slice<EntryRow> search(ListQuery<ChronicleSort> asked, PageRequest page) {
        return service.search(filter(asked), page);
    }

    private static ChronicleFilter filter(ListQuery<ChronicleSort> asked) {
        String book = asked.condition(BOOK);
        boolean setAside = book.equals(SET_ASIDE);
        String unit = book.isEmpty() ? null : book.equals(TO_TAKE) || setAside ? "" : book;
        String year = asked.condition(YEAR);
        String month = asked.condition(MONTH);
        LocalDate from = year.isEmpty() ? null : LocalDate.of(Integer.parseInt(year), month.isEmpty() ? 1 : Integer.parseInt(month), 1);
        LocalDate to = from == null ? null : month.isEmpty() ? from.plusYears(1).minusDays(1) : from.plusMonths(1).minusDays(1);
        String desk = asked.condition(DESK);
        return new ChronicleFilter(unit, asked.text(), asked.condition(KIND).isEmpty() ? null : asked.condition(KIND), from, to,
            desk.isEmpty() ? null : EntryStatus.valueOf(desk.toUpperCase(Locale.ROOT)), setAside, !asked.order().descending());
    }

    /** Whose chronicle is shown: a unit, empty for the city. */
    public String getBook() {
        return getQuery().condition(BOOK);
    }

    public void setBook(String chosen) {
        choose(BOOK, chosen);
    }

    public boolean isToTake() {
        return TO_TAKE.equals(getBook());
    }

    public boolean isSetAside() {
        return SET_ASIDE.equals(getBook());
    }

    /** Whether entries of all units are shown. */
    public boolean isOfAllUnits() {
        return isToTake() || isSetAside();
    }

    public String getMine() {
        if (mine == null) {
            mine = service.getUnit();
        }
        return mine;
    }

    /** The chronicles of units that the user reads, but for the own one. */
    public List<String> getUnits() {
        if (units == null) {
            units = service.listUnits().stream().filter(unit -> !unit.equals(getMine())).toList();
        }
        return units;
    }

    /** What is not confirmed in the own unit: for who writes and who confirms. */
    public List<EntryStatus> getDesks() {
        boolean writes = currentUser.isPermitted(ReferencePermissions.CHRONICLE);
        return Stream.of(EntryStatus.DRAFT, EntryStatus.WAITING, EntryStatus.RETURNED)
            .filter(status -> writes || status == EntryStatus.WAITING && currentUser.isPermitted(ReferencePermissions.CONFIRM)).toList();
    }

    public EntryStatus getDesk() {
        String said = getQuery().condition(DESK);
        return said.isEmpty() ? null : EntryStatus.valueOf(said.toUpperCase(Locale.ROOT));
    }

    public long count(EntryStatus status) {
        return counts.computeIfAbsent(status, each -> service.search(filter(all().with(BOOK, getMine()).with(DESK, ListQuery.name(each))), new PageRequest(0, 1)).total());
    }

    public String getKind() {
        return getQuery().condition(KIND);
    }

    public void setKind(String chosen) {
        choose(KIND, chosen);
    }

    public String getYear() {
        return getQuery().condition(YEAR);
    }

    public void setYear(String chosen) {
        choose(YEAR, chosen);
    }

    public String getMonth() {
        return getQuery().condition(MONTH);
    }

    public void setMonth(String chosen) {
        choose(MONTH, chosen);
    }

    public List<String> getYears() {
        int now = moments.getNow().getYear();
        return IntStream.range(0, YEARS).mapToObj(back -> String.valueOf(now - back)).toList();
    }

    public List<String> getMonths() {
        return IntStream.rangeClosed(1, MONTHS).mapToObj(String::valueOf).toList();
    }

    /** Whether less is shown than at first. */
    public boolean isSearching() {
        return !getText().isEmpty() || !getKind().isEmpty() || !getYear().equals(begin(getBook()).condition(YEAR)) || !getYear().isEmpty() && !getMonth().isEmpty();
    }

    /** The month that begins with a row; null where it goes on. */
    public YearMonth begins(int index) {
        YearMonth month = YearMonth.from(getPart().rows().get(index).day());
        return index > 0 && month.equals(YearMonth.from(getPart().rows().get(index - 1).day())) ? null : month;
    }

    public boolean isClosed(YearMonth month) {
        return closed.computeIfAbsent(month.getYear(), year -> service.listClosed(getBook().isEmpty() ? null : getBook(), year)).contains(month);
    }

    public List<EntryNoteRow> notes(EntryRow row) {
        if (notes == null) {
            notes = service.listNotes(getPart().rows().stream().map(EntryRow::id).collect(Collectors.toSet()));
        }
        return notes.getOrDefault(row.id(), List.of());
    }

    /** Makes an entry of the city's of those that were ticked. */
    public void take() {
        String[] ids = CurrentPortlet.get().getRequest().getParameterValues(TAKEN);
        String taken = Stream.of(ids == null ? new String[0] : ids).filter(id -> id.matches("\\d{1,18}-\\d{1,9}")).collect(Collectors.joining(","));
        if (taken.isEmpty()) {
            messages.warn("chronicle.take.none");
            Views.show(VIEW, getQuery().parameters());
        } else {
            Views.show("writeCity", Map.of("sources", taken));
        }
    }

    /** Sends all that fits as a workbook. */
    public void export() {
        byte[] book = service.export(filter(getQuery()), CurrentPortlet.get().getLocale());
        SentFile.send(texts.of("office.export.name", texts.get("javax.portlet.title"), moments.getToday()) + ".xlsx", SentFile.XLSX, out -> out.write(book));
    }

    // Addresses.

    @Override
    protected RenderLink link() {
        return super.link().without(ENTRY);
    }

    public String read(EntryRow row) {
        return read(row.id());
    }

    public String read(long id) {
        return address(link().maximized().with(ENTRY, id), isWhole() ? read() : all());
    }

    /** A month as it was closed once. */
    public String readSealed(MonthVersionRow version) {
        return address(link().maximized().with(SealedMonths.PARAMETER, version.id()), read());
    }

    /** @param unit empty for the city's */
    public String book(String unit) {
        return address(link().maximized(), begin(unit));
    }

    /** What of a chronicle is shown at first: of what is to be taken into the city's this year's, as not all of it ever is taken. */
    private ListQuery<ChronicleSort> begin(String book) {
        ListQuery<ChronicleSort> all = all().with(BOOK, book);
        return book.equals(TO_TAKE) || book.equals(SET_ASIDE) ? all.with(YEAR, getYears().get(0)) : all;
    }

    public String desk(EntryStatus status) {
        return address(link().maximized(), all().with(BOOK, getMine()).with(DESK, ListQuery.name(status)));
    }

    /** The timeline from which an entry is read. */
    public String getBack() {
        return address(link().maximized(), read());
    }

    /** What is shown the other way round. */
    public String getTurned() {
        return sort("DAY");
    }
}
