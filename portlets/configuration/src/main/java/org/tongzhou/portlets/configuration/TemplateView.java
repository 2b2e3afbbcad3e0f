package org.tongzhou.portlets.configuration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tongzhou.core.templates.LetterHead;
import org.tongzhou.core.templates.LineChange;
import org.tongzhou.core.templates.TemplateAdministrationService;
import org.tongzhou.core.templates.TemplateDetails;
import org.tongzhou.core.templates.TemplateKind;
import org.tongzhou.core.templates.TemplatePreview;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** One edition of a template: looked at, drafted, tried with examples, put in force, taken back. */
@Named("template")
@ViewScoped
public class TemplateView extends EditionView {
    private static final long serialVersionUID = 1L;

    @Inject
    TemplateAdministrationService service;
    @Inject
    UserMessages messages;

    private String key;
    private Long unit;
    private Integer edition;
    private TemplateDetails details;
    private TemplateForm form;
    private TemplatePreview preview;
    private boolean english;
    private TemplateQuestion question;

    public TemplateView() {
        super("templates.delivered");
    }

    /** Opens the template that the address names. */
    public void open() {
        if (key == null) {
            return;
        }
        details = service.getTemplate(key, unit, edition);
        form = new TemplateForm(getKind(), details.content());
        know(details.editions());
        question = null;
        tryOut();
    }

    /** Shows what is typed, filled with examples. */
    public void tryOut() {
        preview = service.preview(key, unit, form.texts(), english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
    }

    public void save() {
        service.save(key, unit, details.shown().version(), form.texts());
        messages.info("templates.saved");
        show(null);
    }

    /** Begins a draft with what is shown. */
    public void begin() {
        service.beginDraft(key, unit, details.shown() == null || details.shown().isInForce() || details.shown().isComing() ? null : details.shown().number());
        messages.info("templates.begun");
        show(null);
    }

    /** Begins a draft with what came with the portal. */
    public void beginBuiltIn() {
        service.beginDraft(key, unit, TemplateAdministrationService.BUILT_IN);
        messages.info("templates.begun");
        show(null);
    }

    public void ask(TemplateQuestion asked) {
        question = asked;
    }

    public void dismiss() {
        question = null;
    }

    public void enact() {
        service.enact(key, unit, details.shown().version(), getDay(), getNote());
        messages.info("templates.enacted", details.shown().number(), getDay().toString());
        show(details.shown().number());
    }

    public void recall() {
        service.recall(key, unit, details.shown().number(), details.shown().version());
        messages.info("templates.recalled", details.shown().number());
        show(null);
    }

    public void discard() {
        service.discard(key, unit, details.shown().version());
        messages.info("templates.discarded");
        show(null);
    }

    /** @param number null for the draft, else for the one that holds */
    private void show(Integer number) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("key", key);
        parameters.put("unit", unit);
        parameters.put("edition", number);
        Views.show("template", parameters);
    }

    public String getTitle() {
        return texts.get("templates.name." + key);
    }

    public TemplateKind getKind() {
        return details.template().kind();
    }

    /** Null if none is named. */
    public TemplateDetails getDetails() {
        return details;
    }

    public List<LineChange> getChanges() {
        return details.changes();
    }

    public LetterHead.Color[] getColors() {
        return LetterHead.Color.values();
    }

    public LetterHead.Line[] getLines() {
        return LetterHead.Line.values();
    }

    public TemplateForm getForm() {
        return form;
    }

    public TemplatePreview getPreview() {
        return preview;
    }

    public TemplateQuestion getQuestion() {
        return question;
    }

    public boolean isEnglish() {
        return english;
    }

    public void setEnglish(boolean chosen) {
        english = chosen;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String named) {
        key = named;
    }

    public Long getUnit() {
        return unit;
    }

    public void setUnit(Long id) {
        unit = id;
    }

    public Integer getEdition() {
        return edition;
    }

    public void setEdition(Integer number) {
        edition = number;
    }
}
