package org.tongzhou.portlets.forum;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.forum.ForumPostService;
import org.tongzhou.core.forum.PostDraft;
import org.tongzhou.core.forum.PostText;
import org.tongzhou.portlets.common.faces.AttachedFile;
import org.tongzhou.portlets.common.faces.OrderedFiles;
import org.tongzhou.portlets.common.faces.PastedPictures;
import org.tongzhou.portlets.common.faces.Unsaved;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** A post that its author corrects. What was typed stays in the form when the service refuses it. */
@Named("editPost")
@ViewScoped
public class EditPostView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ForumPostService posts;
    @Inject
    OrderedFiles files;
    @Inject
    PastedPictures pasted;
    @Inject
    Unsaved unsaved;
    @Inject
    UserMessages messages;

    private Long id;
    private PostText text;
    private String title;
    private String body;

    public void open() {
        if (id != null && text == null) {
            text = posts.getText(id);
            title = text.title();
            body = text.body();
            unsaved.begin("forum.post", id, text.version());
            files.open(text.files().stream().map(row -> new AttachedFile(row.id(), row.name(), row.sizeBytes(), row.type())).toList(), PostDraft.FILES_MAX);
        }
    }

    public void save() {
        body = pasted.keep(body == null ? "" : body, files);
        posts.edit(id, text.version(), text.title().equals(title) ? null : title, new PostDraft(body, null, Set.of(), files.ids()));
        unsaved.finish();
        messages.info("forum.done.EDIT");
        Views.show(Forum.VIEW, Map.of(Forum.TOPIC, text.topicId(), Forum.FLOOR, text.floor()));
    }

    public Long getId() {
        return id;
    }

    public void setId(Long asked) {
        id = asked;
    }

    /** Null if it cannot be corrected; the view says why. */
    public PostText getText() {
        return text;
    }

    /** Of its topic. */
    public String getTitle() {
        return title;
    }

    public void setTitle(String typed) {
        title = typed;
    }

    public OrderedFiles getFiles() {
        return files;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String markup) {
        body = markup;
    }
}
