package org.tongzhou.portlets.publications;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.publications.CommissionRow;
import org.tongzhou.core.publications.CommissionService;
import org.tongzhou.core.publications.EditorService;
import org.tongzhou.core.publications.PieceDesk;
import org.tongzhou.core.publications.PieceFilter;
import org.tongzhou.core.publications.PieceRow;
import org.tongzhou.core.publications.PieceService;
import org.tongzhou.core.publications.PieceSort;
import org.tongzhou.core.publications.PieceStatus;
import org.tongzhou.core.publications.PublicationPermissions;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.faces.AddressedList;
import org.tongzhou.portlets.common.faces.ListQuery;
import org.tongzhou.portlets.common.faces.RenderLink;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/**
 * The pieces of a desk: some in the window on the page; where it is maximized the whole list, a piece that is read, or a commission. Which of
 * these is shown is in the address, too.
 */
@Named
@RequestScoped
public class Submissions extends AddressedList<PieceSort, PieceRow> {
    static final String VIEW = "submissions";
    /** The public render parameters that name the piece or the commission to be read. */
    static final String PIECE = "pieceId";
    static final String COMMISSION = "commissionId";
    static final String DESK = "desk";
    private static final String STATUS = "status";
    private static final String TAKEN = "take";
    private static final Map<PieceDesk, String> PERMISSIONS = Map.of(PieceDesk.UNIT, PublicationPermissions.WRITE, PieceDesk.SIGNER,
        PublicationPermissions.SIGN, PieceDesk.EDITOR, PublicationPermissions.EDIT);

    @Inject
    PieceService pieces;
    @Inject
    EditorService editor;
    @Inject
    CommissionService commissions;
    @Inject
    CurrentUser currentUser;
    @Inject
    UserMessages messages;
    private List<CommissionRow> asked;
    private List<PieceDesk> desks;

    public Submissions() {
        super(VIEW, ListQuery.all(PieceSort.CHANGED, true), PieceFilter.TEXT_MAX_CHARS);
    }

    private static boolean isWhole() {
        return CurrentPortlet.get().isMaximized();
    }

    /** {@code compact}, {@code pieces}, {@code piece}, {@code commission}; {@code nothing} for whom no desk is meant. */
    public String getScreen() {
        if (isWhole() && getPieceId() != null) {
            return "piece";
        }
        if (isWhole() && getCommissionId() != null) {
            return "commission";
        }
        return getDesks().isEmpty() ? "nothing" : isWhole() ? "pieces" : "compact";
    }

    public Long getPieceId() {
        return number(PIECE);
    }

    public Long getCommissionId() {
        return number(COMMISSION);
    }

    private static Long number(String name) {
        String said = parameter(name);
        return said != null && said.matches("\\d{1,18}") ? Long.valueOf(said) : null;
    }

    @Override
    protected Map<String, UnaryOperator<String>> conditions() {
        return Map.of(DESK, said -> oneOf(PieceDesk.values(), said), STATUS, said -> oneOf(PieceStatus.values(), said));
    }

    @Override
    protected ListQuery<PieceSort> asked() {
        return isWhole() ? read() : all();
    }

    @Override
    protected int rows() {
        return isWhole() ? super.rows() : WindowSettings.rows();
    }

    @Override
    protected Slice<PieceRow> search(ListQuery<PieceSort> asked, PageRequest page) {
        PieceStatus status = isWhole() ? getStatus() : getDesk() == PieceDesk.UNIT ? null : getDesk().waiting();
        return pieces.search(new PieceFilter(getDesk(), asked.text(), status, asked.order().by(), asked.order().descending()), page);
    }

    /** The desks that are meant for the user. */
    public List<PieceDesk> getDesks() {
        if (desks == null) {
            desks = Stream.of(PieceDesk.EDITOR, PieceDesk.SIGNER, PieceDesk.UNIT).filter(desk -> currentUser.isPermitted(PERMISSIONS.get(desk))).toList();
        }
        return desks;
    }

    public PieceDesk getDesk() {
        String chosen = getQuery().condition(DESK);
        PieceDesk desk = chosen.isEmpty() ? null : PieceDesk.valueOf(chosen.toUpperCase(Locale.ROOT));
        return getDesks().contains(desk) ? desk : getDesks().isEmpty() ? PieceDesk.UNIT : getDesks().get(0);
    }

    /** The only state shown; null for all. */
    public PieceStatus getStatus() {
        String chosen = getQuery().condition(STATUS);
        return chosen.isEmpty() ? null : PieceStatus.valueOf(chosen.toUpperCase(Locale.ROOT));
    }

    /** The states that the desk shows. */
    public List<PieceStatus> getStatuses() {
        List<PieceStatus> shown = new ArrayList<>(List.of(PieceStatus.SUBMITTED, PieceStatus.KEPT, PieceStatus.ADOPTED, PieceStatus.RETURNED));
        if (getDesk() != PieceDesk.EDITOR) {
            shown.add(0, PieceStatus.SIGNING);
        }
        if (getDesk() == PieceDesk.UNIT) {
            shown.add(0, PieceStatus.DRAFT);
        }
        return shown;
    }

    /** How many wait at a desk for the user. */
    public long waiting(PieceDesk desk) {
        return pieces.countWaiting(desk);
    }

    public boolean isSearching() {
        return !getText().isEmpty() || getStatus() != null;
    }

    /** The commissions that the user's unit has not answered. */
    public List<CommissionRow> getAsked() {
        if (asked == null) {
            asked = commissions.listOpen().stream().filter(row -> !row.answered()).toList();
        }
        return asked;
    }

    /** Adopts those that were ticked as one text. */
    public void adopt() {
        String[] ids = CurrentPortlet.get().getRequest().getParameterValues(TAKEN);
        Map<Long, Integer> taken = new HashMap<>();
        Stream.of(ids == null ? new String[0] : ids).filter(id -> id.matches("\\d{1,18}-\\d{1,9}")).map(id -> id.split("-"))
            .forEach(id -> taken.put(Long.valueOf(id[0]), Integer.valueOf(id[1])));
        long adoption = editor.adopt(taken);
        messages.info("publications.done.adopt", taken.size());
        Views.show("adoption", Map.of("id", adoption));
    }

    // Addresses.

    @Override
    protected RenderLink link() {
        return super.link().without(PIECE).without(COMMISSION);
    }

    public String read(PieceRow row) {
        return address(link().maximized().with(PIECE, row.id()), isWhole() ? getQuery() : all());
    }

    public String read(long piece) {
        return link().maximized().with(PIECE, piece).toString();
    }

    public String answer(long commission) {
        return link().maximized().with(COMMISSION, commission).toString();
    }

    public String desk(PieceDesk desk) {
        return address(link().maximized(), all().with(DESK, ListQuery.name(desk)));
    }

    public String show(PieceStatus status) {
        return address(link().maximized(), getQuery().with(STATUS, status == null ? "" : ListQuery.name(status)));
    }

    /** The list from which a piece is read. */
    public String getBack() {
        return address(link().maximized(), read());
    }
}
