package org.tongzhou.portlets.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.reference.HoldingStatus;
import org.tongzhou.core.reference.regulations.RegulationFilter;
import org.tongzhou.core.reference.regulations.RegulationRow;
import org.tongzhou.core.reference.regulations.RegulationService;
import org.tongzhou.core.reference.regulations.RegulationSort;
import org.tongzhou.core.reference.regulations.Replacing;
import org.tongzhou.core.reference.regulations.Validity;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.faces.AddressedList;
import org.tongzhou.portlets.common.faces.ListQuery;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.RenderLink;

/** The regulations: some in the window on the page; where it is maximized the whole list, or one that is read. Which is shown is in the address. */
@Named
@RequestScoped
public class Regulations extends AddressedList<RegulationSort, RegulationRow> {
    static final String VIEW = "regulations";
    /** The public render parameter that names the one to be read. */
    static final String REGULATION = "regulationId";
    /** What it says where none is to be read any more: it stays until it says something else. */
    static final String NO_REGULATION = "none";
    static final String DESK = "desk";
    private static final String KIND = "kind";
    private static final String TOPIC = "topic";
    private static final String ISSUER = "issuer";
    private static final String YEAR = "year";
    private static final String VALIDITY = "validity";
    private static final String DAY = "day";
    private static final int NAME_MAX_CHARS = 100;

    @Inject
    RegulationService regulations;
    @Inject
    RegulationNames names;
    @Inject
    RegulationList files;
    @Inject
    Moments moments;
    private Map<Long, Replacing> replacing;
    private List<String> issuers;
    private List<Integer> years;

    public Regulations() {
        super(VIEW, ListQuery.all(RegulationSort.ISSUED, true), RegulationFilter.TEXT_MAX_CHARS);
    }

    private static boolean isWhole() {
        return CurrentPortlet.get().isMaximized();
    }

    /** {@code compact} in the window; {@code list} or {@code regulation} where it is maximized. */
    public String getScreen() {
        return !isWhole() ? "compact" : getRegulationId() == null ? "list" : "regulation";
    }

    public Long getRegulationId() {
        String said = parameter(REGULATION);
        return said != null && said.matches("\\d{1,18}") ? Long.valueOf(said) : null;
    }

    @Override
    protected Map<String, UnaryOperator<String>> conditions() {
        return Map.of(KIND, Regulations::name, TOPIC, Regulations::name, ISSUER, Regulations::name, YEAR, said -> said.matches("[12]\\d{3}") ? said : "",
            VALIDITY, said -> oneOf(Validity.values(), said), DAY, said -> day(said) == null ? "" : said, DESK, said -> oneOf(HoldingStatus.values(), said));
    }

    private static String name(String said) {
        return said.length() > NAME_MAX_CHARS ? "" : said.strip();
    }

    /** Null if it is none that could be meant. */
    static LocalDate day(String said) {
        try {
            LocalDate day = LocalDate.parse(said);
            return day.getYear() < 1900 || day.getYear() > 2199 ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    protected ListQuery<RegulationSort> asked() {
        return isWhole() ? read() : all().with(KIND, WindowSettings.kind());
    }

    @Override
    protected int rows() {
        return isWhole() ? super.rows() : WindowSettings.rows();
    }

    @Override
    protected Slice<RegulationRow> search(ListQuery<RegulationSort> asked, PageRequest page) {
        return regulations.search(filter(asked), page);
    }

    private RegulationFilter filter(ListQuery<RegulationSort> asked) {
        LocalDate day = !isWhole() && WindowSettings.inForce() ? moments.getNow().toLocalDate() : day(asked.condition(DAY));
        return new RegulationFilter(asked.text(), said(asked, KIND), said(asked, TOPIC), said(asked, ISSUER),
            asked.condition(YEAR).isEmpty() ? null : Integer.valueOf(asked.condition(YEAR)), validity(asked), day, status(asked),
            asked.order().by(), asked.order().descending());
    }

    private static String said(ListQuery<RegulationSort> asked, String condition) {
        return asked.condition(condition).isEmpty() ? null : asked.condition(condition);
    }

    private static Validity validity(ListQuery<RegulationSort> asked) {
        String said = asked.condition(VALIDITY);
        return said.isEmpty() ? null : Validity.valueOf(said.toUpperCase(Locale.ROOT));
    }

    private static HoldingStatus status(ListQuery<RegulationSort> asked) {
        String said = asked.condition(DESK);
        return said.isEmpty() ? null : HoldingStatus.valueOf(said.toUpperCase(Locale.ROOT));
    }

    /** The day for which validity is told. */
    public LocalDate getAsOf() {
        return getDay() == null ? moments.getNow().toLocalDate() : getDay();
    }

    public Validity validity(RegulationRow row) {
        return row.validity(getAsOf());
    }

    /** What has taken the place of one of the rows; null for nothing. */
    public Replacing replacing(RegulationRow row) {
        if (replacing == null) {
            replacing = regulations.findReplacing(getPart().rows().stream().map(RegulationRow::id).collect(Collectors.toSet()));
        }
        return validity(row) == Validity.REPEALED ? replacing.get(row.id()) : null;
    }

    // What is looked for.

    public String getKind() {
        return getQuery().condition(KIND);
    }

    public void setKind(String chosen) {
        choose(KIND, chosen);
    }

    public String getTopic() {
        return getQuery().condition(TOPIC);
    }

    public void setTopic(String chosen) {
        choose(TOPIC, chosen);
    }

    public String getIssuer() {
        return getQuery().condition(ISSUER);
    }

    public void setIssuer(String chosen) {
        choose(ISSUER, chosen);
    }

    public String getYear() {
        return getQuery().condition(YEAR);
    }

    public void setYear(String chosen) {
        choose(YEAR, chosen);
    }

    public Validity getValidity() {
        return validity(getQuery());
    }

    public void setValidity(Validity chosen) {
        choose(VALIDITY, chosen == null ? "" : ListQuery.name(chosen));
    }

    public LocalDate getDay() {
        return day(getQuery().condition(DAY));
    }

    public void setDay(LocalDate chosen) {
        choose(DAY, chosen == null ? "" : chosen.toString());
    }

    /** What of the keeper's desk is shown; null for what readers see. */
    public HoldingStatus getDesk() {
        return status(getQuery());
    }

    public Validity[] getValidities() {
        return Validity.values();
    }

    public List<HoldingStatus> getDesks() {
        return Stream.of(HoldingStatus.values()).toList();
    }

    public List<String> getIssuers() {
        if (issuers == null) {
            issuers = regulations.listIssuers();
        }
        return issuers;
    }

    public List<Integer> getYears() {
        if (years == null) {
            years = regulations.listYears();
        }
        return years;
    }

    public boolean isSearching() {
        return !getText().isEmpty() || Set.of(KIND, TOPIC, ISSUER, YEAR, VALIDITY, DAY).stream().anyMatch(condition -> !getQuery().condition(condition).isEmpty());
    }

    /** Sends all that fits as a file. */
    public void export() {
        files.send(regulations.export(filter(getQuery())), getAsOf());
    }

    // Addresses.

    @Override
    protected RenderLink link() {
        return super.link().without(REGULATION);
    }

    public String read(RegulationRow row) {
        return address(link().maximized().with(REGULATION, row.id()), isWhole() ? getQuery() : all());
    }

    /** One to which another leads; going back from there leads to the list. */
    public String read(long id) {
        return address(link().maximized().with(REGULATION, id), isWhole() ? read() : all());
    }

    public String desk(HoldingStatus status) {
        return address(link().maximized(), all().with(DESK, status == null ? "" : ListQuery.name(status)));
    }

    public String show(Validity validity) {
        return address(link().maximized(), getQuery().with(VALIDITY, validity == null ? "" : ListQuery.name(validity)));
    }

    /** The list from which one is read. */
    public String getBack() {
        return address(link().maximized(), read());
    }
}
