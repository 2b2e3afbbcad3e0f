package org.tongzhou.portlets.publications;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.publications.AdoptedText;
import org.tongzhou.core.publications.bulletins.IssueDeskService;
import org.tongzhou.core.publications.bulletins.IssueDetails;
import org.tongzhou.core.publications.bulletins.IssueFilter;
import org.tongzhou.core.publications.bulletins.IssueService;
import org.tongzhou.core.publications.bulletins.TextRow;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.portlets.common.faces.SentFile;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** An issue while it is arranged: its texts in their order, and the adopted texts that it can take. */
@Named("arrange")
@ViewScoped
public class ArrangeView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int FREE_MAX = 40;
    private static final String PDF = "application/pdf";

    @Inject
    IssueService issues;
    @Inject
    IssueDeskService desk;
    @Inject
    UserMessages messages;

    private Long id;
    private boolean opened;
    private String title;
    /** The title as it is stored, as far as was seen here. */
    private String seen;
    private String text = "";
    private List<Long> taken = new ArrayList<>();
    /** As it was when its taking out was asked for. */
    private TextRow removing;
    private transient IssueDetails details;
    private transient List<AdoptedText> free;

    public void open() {
        if (id != null) {
            details = issues.open(id);
            title = details.row().title();
            seen = title;
            opened = true;
        }
    }

    /** As it is now; null if there is none, as the view says. */
    public IssueDetails getDetails() {
        if (details == null && opened) {
            details = issues.open(id);
        }
        return details;
    }

    /** The adopted texts that the bulletin can take. */
    public List<AdoptedText> getFree() {
        if (free == null) {
            free = desk.listFree(id, text == null ? "" : text, new PageRequest(0, FREE_MAX));
        }
        return free;
    }

    private void again() {
        removing = null;
        details = null;
        free = null;
    }

    public void rename() {
        saveTitle();
        messages.info("bulletins.done.rename");
    }

    private void saveTitle() {
        desk.rename(id, getDetails().version(), title);
        seen = title;
        again();
    }

    public void find() {
        free = null;
    }

    public void take() {
        desk.take(id, taken);
        messages.info("bulletins.done.take", taken.size());
        taken = new ArrayList<>();
        again();
    }

    public void forward(long textId) {
        desk.move(textId, true);
        again();
    }

    public void back(long textId) {
        desk.move(textId, false);
        again();
    }

    /** Asks whether a text shall be taken out; null for no more. */
    public void askRemove(TextRow asked) {
        removing = asked;
    }

    public void remove() {
        TextRow asked = removing;
        again();
        desk.remove(asked.id(), asked.version());
        messages.info("bulletins.done.remove");
    }

    /** Null if nothing is asked. */
    public TextRow getRemoving() {
        return removing;
    }

    /** With the title that is typed, saved or not. */
    public void handIn() {
        if (!title.equals(seen)) {
            saveTitle();
        }
        desk.handIn(id, getDetails().version());
        messages.info("bulletins.done.handIn");
        Views.show("issueDesk", Map.of());
    }

    /** Sends the pages as they would be. */
    public void print() {
        byte[] pages = issues.print(id);
        SentFile.send(getDetails().row().bulletin() + ".pdf", PDF, out -> out.write(pages));
    }

    public Long getId() {
        return id;
    }

    public void setId(Long asked) {
        id = asked;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String words) {
        title = words == null ? "" : words;
    }

    public String getText() {
        return text;
    }

    public void setText(String typed) {
        text = typed;
    }

    public int getTextMaxChars() {
        return IssueFilter.TEXT_MAX_CHARS;
    }

    public List<Long> getTaken() {
        return taken;
    }

    public void setTaken(List<Long> chosen) {
        taken = chosen == null ? new ArrayList<>() : chosen;
    }
}
