package org.tongzhou.portlets.forum;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.forum.ForumPendingService;
import org.tongzhou.core.forum.PendingDetails;
import org.tongzhou.core.forum.PostDraft;
import org.tongzhou.portlets.common.faces.AttachedFile;
import org.tongzhou.portlets.common.faces.OrderedFiles;
import org.tongzhou.portlets.common.faces.PastedPictures;
import org.tongzhou.portlets.common.faces.Unsaved;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** What its author puts right before a moderator looks at it, or after he refused it. What was typed stays in the form when the service refuses it. */
@Named("editHanded")
@ViewScoped
public class EditHandedView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ForumPendingService pending;
    @Inject
    OrderedFiles files;
    @Inject
    PastedPictures pasted;
    @Inject
    Unsaved unsaved;
    @Inject
    UserMessages messages;

    private Long id;
    private int version;
    private boolean opened;
    private boolean reply;
    private String title;
    private String body;

    public void open() {
        if (id != null && !opened) {
            PendingDetails details = pending.get(id);
            if (!details.correctable()) {
                return;
            }
            version = details.version();
            reply = details.row().reply();
            title = details.row().title();
            body = details.body();
            unsaved.begin("forum.pending", id, version);
            List<AttachedFile> attached = details.files().stream().map(row -> new AttachedFile(row.id(), row.name(), row.sizeBytes(), row.type())).toList();
            files.open(attached, PostDraft.FILES_MAX);
            opened = true;
        }
    }

    public void save() {
        body = pasted.keep(body == null ? "" : body, files);
        pending.correct(id, version, reply ? null : title, new PostDraft(body, null, Set.of(), files.ids()));
        unsaved.finish();
        messages.info("forum.done.CORRECT");
        Views.show(PendingList.VIEW, Map.of(PendingList.MINE, true));
    }

    public Long getId() {
        return id;
    }

    public void setId(Long asked) {
        id = asked;
    }

    /** False if it is somebody else's, or was posted; the view says so. */
    public boolean isOpened() {
        return opened;
    }

    /** Whether it answers a topic, and has no title of its own. */
    public boolean isReply() {
        return reply;
    }

    public OrderedFiles getFiles() {
        return files;
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
}
