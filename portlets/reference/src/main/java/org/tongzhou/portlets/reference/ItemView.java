package org.tongzhou.portlets.reference;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.reference.FormerText;
import org.tongzhou.core.reference.shelves.ItemDeskService;
import org.tongzhou.core.reference.shelves.ItemDetails;
import org.tongzhou.core.reference.shelves.ItemService;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** An item that is read, and what its keepers do with it. */
@Named("item")
@ViewScoped
public class ItemView extends HeldView {
    private static final long serialVersionUID = 1L;

    @Inject
    ItemService service;
    @Inject
    ItemDeskService desk;
    @Inject
    Shelves list;
    @Inject
    UserMessages messages;
    @Inject
    Moments moments;
    private transient ItemDetails details;
    private Long id;
    private int version;
    private Map<String, Object> from = Map.of();
    private String reviewer;
    private LocalDate reviewedOn;

    /** Opens the one that the address names. */
    public void open() {
        from = list.getQuery().parameters();
        details = Shelves.require(service.open(list.getItemId()));
        id = details.item().id();
        version = details.item().version();
    }

    /** As it is now, not as it was when the view was opened; null if the reader may not see it, as the view says. */
    public ItemDetails getDetails() {
        if (details == null && id != null) {
            details = service.open(id);
        }
        return details;
    }

    /** Whether its files are shown as an album; else they are listed. */
    public boolean isAlbum() {
        return getDetails().item().shelf().isCaptioned();
    }

    public List<AttachmentRow> getPictures() {
        return getDetails().files().stream().filter(file -> file.type().isPicture()).toList();
    }

    public List<AttachmentRow> getRecordings() {
        return getDetails().files().stream().filter(file -> !file.type().isPicture()).toList();
    }

    @Override
    public void ask(HoldingQuestion next) {
        super.ask(next);
        reviewer = getDetails().item().creator();
        reviewedOn = moments.getNow().toLocalDate();
    }

    /** Does what was asked. */
    public void answer() {
        switch (getQuestion()) {
            case PUBLISH -> desk.publish(id, version);
            case WITHDRAW -> desk.withdraw(id, version, getReason());
            case DELETE -> desk.delete(id, version);
            case REVIEW -> desk.review(id, version, reviewer, reviewedOn, getReason() == null ? "" : getReason());
            default -> throw new IllegalStateException("not asked of an item: " + getQuestion());
        }
        messages.info("reference.item.done." + getQuestion());
        Views.show(Shelves.VIEW, next(Shelves.item(), id, from));
    }

    @Override
    protected FormerText openFormer(long step) {
        return service.openFormer(id, step);
    }

    public String getReviewer() {
        return reviewer;
    }

    public void setReviewer(String name) {
        reviewer = name;
    }

    public LocalDate getReviewedOn() {
        return reviewedOn;
    }

    public void setReviewedOn(LocalDate day) {
        reviewedOn = day;
    }
}
