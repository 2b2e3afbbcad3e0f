package org.tongzhou.portlets.common.faces;

import java.io.Serializable;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.unsaved.TypedChange;
import org.tongzhou.core.unsaved.TypedForm;
import org.tongzhou.core.unsaved.UnsavedForm;
import org.tongzhou.core.unsaved.UnsavedService;

/**
 * What is typed in the form of a view is kept while it is typed, and offered when it was not saved; {@code o:unsaved} shows it. The bean of the form says what
 * it writes on when it opens it, and when it has stored it. The page's script (drafting.js) sends what the form holds, as it stands: nothing of the form changes
 * by it.
 */
@Named("unsaved")
@ViewScoped
public class Unsaved implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    UnsavedService service;
    @Inject
    UserMessages messages;

    private final Set<String> finished = new HashSet<>();
    private String window = newWindow();
    private String place = "";
    private int version;
    private UnsavedForm offer;
    private Instant keptAt;

    /**
     * A form shows what is stored, or is empty.
     *
     * @param kind of what it is, with its domain's name before
     * @param id   null for something new
     * @param seen the version that was read
     */
    public void begin(String kind, Long id, int seen) {
        place = kind + ":" + (id == null ? 0 : id);
        version = seen;
        look();
    }

    private static String newWindow() {
        return UUID.randomUUID().toString();
    }

    /** It is stored: what was kept is no longer needed, nor what the script still sends of the form as it was. */
    public void finish() {
        service.finish(window);
        finished.add(window);
        window = newWindow();
        keptAt = null;
    }

    /** It is stored, and written on. */
    public void finish(String kind, Long id, int now) {
        finish();
        begin(kind, id, now);
    }

    private void look() {
        offer = service.find(place, window).orElse(null);
        keptAt = null;
    }

    /** The page's script asks: with what was typed, or with what a lost login has left in the browser. */
    public void keep() {
        TypedFields fields = TypedFields.ofThisForm();
        if (!fields.isFrom(finished)) {
            keep(fields);
        }
        TypedFields.confirm();
    }

    private void keep(TypedFields fields) {
        String names = names();
        boolean left = fields.is("left");
        TypedForm typed = new TypedForm(place, fields.version(version), left ? fields.left(names) : fields.sent(names));
        if (left) {
            service.keep(newWindow(), typed);
            look();
            fields.show("offer");
        } else if (!typed.isBlank()) { // a form that was emptied has nothing to keep, and what it held may be wanted yet
            keptAt = service.keep(window, typed);
            fields.show("kept");
        }
    }

    private static String names() {
        return (String) UIComponent.getCurrentComponent(FacesContext.getCurrentInstance()).getAttributes().get("fields");
    }

    /** Takes what was not saved into the form, where it is saved or not; what this window has kept so far is offered the next time. */
    public void recover() {
        if (keptAt != null) {
            window = newWindow();
        }
        TypedFields.ofThisForm().fill(offer.typed().texts());
        keptAt = service.keep(window, offer.typed());
        service.forget(offer.id());
        offer = null;
        messages.info("office.unsaved.recovered");
    }

    public void discard() {
        service.forget(offer.id());
        look();
    }

    /** What this window is called, until the form is stored. */
    public String getWindow() {
        return window;
    }

    /** What the form writes on; empty if there is nothing to be kept. */
    public String getPlace() {
        return place;
    }

    public int getVersion() {
        return version;
    }

    /** Null if there is nothing to come back to. */
    public UnsavedForm getOffer() {
        return offer;
    }

    /** Whether what is stored was saved since that was typed. */
    public boolean isOvertaken() {
        return offer != null && offer.isOvertakenBy(version);
    }

    /** What it changes in the form; told where it is shown only. */
    public List<TypedChange> getChanges() {
        return offer == null || FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE ? List.of()
            : TypedFields.ofThisForm().changes(offer.typed().texts());
    }

    /** Null as long as nothing was typed. */
    public Instant getKeptAt() {
        return keptAt;
    }
}
