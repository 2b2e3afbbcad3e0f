package org.tongzhou.portlets.publications;

import java.io.Serializable;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.publications.bulletins.IssueDeskService;
import org.tongzhou.core.publications.bulletins.TextDraft;
import org.tongzhou.core.publications.bulletins.TextRow;
import org.tongzhou.portlets.common.faces.Unsaved;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** A text of an issue that is being written. If another editor saves it meanwhile, both texts are at hand, and either goes on. */
@Named("issueText")
@ViewScoped
public class IssueTextView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    IssueDeskService desk;
    @Inject
    Unsaved unsaved;
    @Inject
    UserMessages messages;

    private Long issue;
    private Long id;
    private int version;
    private boolean opened;
    private String section;
    private String title;
    private String body;
    private String source;
    private transient TextRow stored;

    /** Opens the text that the address names; a new one if it names none. Shown anew, it keeps what is not stored yet. */
    public void open() {
        if (opened) {
            return;
        }
        if (id != null) {
            read(desk.openText(id));
        }
        begin();
        opened = true;
    }

    private void begin() {
        unsaved.begin(id == null ? "publications.textOfIssue" : "publications.text", id == null ? issue : id, version);
    }

    private void read(TextRow row) {
        version = row.version();
        section = row.section();
        title = row.title();
        body = row.body();
        source = row.source();
    }

    /** The text as another editor has saved it since it was opened; null if nobody has. */
    public TextRow getTheirs() {
        if (id != null && opened && stored == null) {
            stored = desk.findText(id).orElse(null);
        }
        return stored == null || stored.version() == version ? null : stored;
    }

    /** What the other has saved is what is written on. */
    public void takeTheirs() {
        if (getTheirs() != null) {
            read(getTheirs());
            unsaved.finish();
            begin();
        }
    }

    /** What is typed here will take the place of what the other has saved, who was read. */
    public void keepMine() {
        if (getTheirs() != null) {
            version = getTheirs().version();
            begin();
        }
    }

    public void save() {
        stored = null; // another may have saved it since the view was shown
        TextDraft draft = new TextDraft(section == null ? "" : section, title, body == null ? "" : body, source == null ? "" : source);
        if (id == null) {
            desk.write(issue, draft);
        } else {
            desk.change(id, version, draft);
        }
        unsaved.finish();
        messages.info("bulletins.done.save");
        Views.show("arrange", Map.of("id", issue));
    }

    public Long getIssue() {
        return issue;
    }

    public void setIssue(Long asked) {
        issue = asked;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long asked) {
        id = asked;
    }

    /** Whether there is something to write on. */
    public boolean isOpened() {
        return opened;
    }

    public String getSection() {
        return section;
    }

    public void setSection(String text) {
        section = text;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String text) {
        title = text;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String markup) {
        body = markup;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String text) {
        source = text;
    }
}
