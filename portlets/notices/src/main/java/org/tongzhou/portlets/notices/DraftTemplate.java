package org.tongzhou.portlets.notices;

import java.io.Serializable;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.notices.TypedText;
import org.tongzhou.core.notices.columns.ColumnChoiceService;
import org.tongzhou.core.notices.columns.ColumnTemplate;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.portlets.common.faces.UserMessages;

/**
 * What a draft begins with in its column (栏目模板): it comes by itself as long as its author has typed nothing, and goes again with the column; afterwards
 * he asks for it, and is asked before it takes the place of what he has written. What he has typed is read as the page sends it, as an empty title is no
 * fault here.
 */
@Named
@ViewScoped
public class DraftTemplate implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ColumnChoiceService columns;
    @Inject
    DraftView draft;
    @Inject
    UserMessages messages;

    private Long column;
    private ColumnTemplate offered = ColumnTemplate.NONE;
    private ColumnTemplate put = ColumnTemplate.NONE;
    private boolean asking;

    /** The form of a new draft is empty. */
    void begin() {
        column = null;
        put(draft.getForm());
    }

    /** The author has chosen another column. */
    public void follow() {
        SentForm sent = SentForm.ofThisRequest();
        TypedText typed = typed(sent);
        asking = false;
        if (Stream.of(put, ColumnTemplate.NONE).anyMatch(each -> each.isAllOf(typed.title(), typed.body())) && !put.equals(offered())) {
            put(draft.getForm());
            show(sent);
        }
    }

    /** Puts the template into the form; asks before, where something else is written there. */
    public void use() {
        SentForm sent = SentForm.ofThisRequest();
        TypedText typed = typed(sent);
        if (Stream.of(put, ColumnTemplate.NONE).anyMatch(each -> each.isAllOf(typed.body()))) {
            replace(sent, typed);
        } else {
            asking = true;
        }
    }

    /** The author gives up the text that he has written; not his title. */
    public void replace() {
        SentForm sent = SentForm.ofThisRequest();
        replace(sent, typed(sent));
    }

    private void replace(SentForm sent, TypedText typed) {
        boolean own = !PlainText.isBlank(typed.title()) && !PlainText.line(typed.title()).equals(put.title());
        put(draft.getForm());
        if (own) {
            draft.getForm().setTitle(typed.title());
        }
        asking = false;
        show(sent);
        messages.info("notices.template.used");
    }

    public void dismiss() {
        asking = false;
    }

    private TypedText typed(SentForm sent) {
        return sent.text(draft.getForm().getVersion());
    }

    private void put(DraftForm form) {
        put = offered();
        form.setTitle(put.title());
        form.setBody(put.body());
    }

    private static void show(SentForm sent) {
        sent.show("title");
        sent.show("body");
    }

    private ColumnTemplate offered() {
        Long chosen = draft.getForm().getColumn();
        if (!Objects.equals(chosen, column)) {
            column = chosen;
            offered = chosen == null ? ColumnTemplate.NONE : columns.findTemplate(chosen).orElse(ColumnTemplate.NONE);
        }
        return offered;
    }

    /** Whether the column that is chosen has one. */
    public boolean isOffered() {
        return !offered().isEmpty();
    }

    /** Whether the author is asked if it shall take the place of his text. */
    public boolean isAsking() {
        return asking;
    }
}
