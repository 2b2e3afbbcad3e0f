package org.tongzhou.portlets.publications;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.publications.AdoptionFilter;
import org.tongzhou.core.publications.AdoptionRow;
import org.tongzhou.core.publications.AdoptionService;
import org.tongzhou.core.publications.EditorService;
import org.tongzhou.core.publications.PieceDetails;
import org.tongzhou.core.publications.PieceService;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.portlets.common.faces.Texts;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** A piece that is read, and what is done with it. */
@Named("piece")
@ViewScoped
public class PieceView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int TARGETS_MAX = 50;

    @Inject
    PieceService pieces;
    @Inject
    EditorService editor;
    @Inject
    AdoptionService adoptions;
    @Inject
    Submissions list;
    @Inject
    Texts texts;
    @Inject
    UserMessages messages;

    private transient PieceDetails details;
    private Long id;
    private int version;
    private Map<String, Object> from = Map.of();
    private PieceQuestion question;
    private String reason;
    private Long target;
    private List<AdoptionRow> targets = List.of();

    /** Opens the piece that the address names. */
    public void open() {
        from = list.getQuery().parameters();
        details = pieces.open(list.getPieceId());
        id = details.piece().id();
        version = details.version();
    }

    /** The other units that send it, with their parts. */
    public String getPartners() {
        return getDetails().draft().partners().stream().map(partner -> texts.of("publications.partner.said", partner.unit(), partner.percent()))
            .collect(Collectors.joining(texts.get("office.list.separator")));
    }

    /** As it is now, not as it was when the view was opened; null if the reader may not see it, as the view says. */
    public PieceDetails getDetails() {
        if (details == null && id != null) {
            details = pieces.open(id);
        }
        return details;
    }

    public void ask(PieceQuestion next) {
        question = next;
        reason = null;
        target = null;
        targets = next == PieceQuestion.MERGE ? adoptions.search(new AdoptionFilter("", false), new PageRequest(0, TARGETS_MAX)).rows() : List.of();
    }

    public void dismiss() {
        question = null;
    }

    public void sign() {
        pieces.sign(id, version);
        done("sign");
    }

    public void recall() {
        pieces.recall(id);
        done("recall");
    }

    public void layAside() {
        pieces.layAside(id, version);
        done("layAside");
    }

    public void send() {
        pieces.send(id, version);
        done("send");
    }

    public void adopt() {
        long adoption = editor.adopt(Map.of(id, version));
        messages.info("publications.done.adopt", 1);
        Views.show("adoption", Map.of("id", adoption));
    }

    /** Does what was asked. */
    public void answer() {
        switch (question) {
            case REFUSE -> pieces.refuse(id, version, reason);
            case RETURN -> editor.giveBack(id, version, reason);
            case KEEP -> editor.keep(id, version, reason == null ? "" : reason);
            case MERGE -> editor.merge(id, version, target, getTargetVersion());
            case TAKE_BACK -> pieces.takeBack(id, version, reason);
            case DELETE -> pieces.delete(id, version);
            default -> throw new IllegalStateException(question.name());
        }
        done(question.name());
    }

    private void done(String what) {
        messages.info("publications.done." + what);
        Views.show(Submissions.VIEW, from);
    }

    /** The adopted texts that no carrier has used, into which it can be merged, as they were when that was asked. */
    public List<AdoptionRow> getTargets() {
        return targets;
    }

    private int getTargetVersion() {
        return targets.stream().filter(each -> target.equals(each.id())).findFirst().map(AdoptionRow::version).orElse(0);
    }

    public PieceQuestion getQuestion() {
        return question;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String text) {
        reason = text;
    }

    public Long getTarget() {
        return target;
    }

    public void setTarget(Long adoption) {
        target = adoption;
    }
}
