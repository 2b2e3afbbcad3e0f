package org.tongzhou.portlets.forum;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.forum.ForumPostService;
import org.tongzhou.core.forum.ForumService;
import org.tongzhou.core.forum.PendingRow;
import org.tongzhou.core.forum.PostDraft;
import org.tongzhou.core.forum.PostRow;
import org.tongzhou.core.forum.TopicPage;
import org.tongzhou.core.security.PersonRow;
import org.tongzhou.portlets.common.faces.OrderedFiles;
import org.tongzhou.portlets.common.faces.PastedPictures;
import org.tongzhou.portlets.common.faces.RenderLink;
import org.tongzhou.portlets.common.faces.Unsaved;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** A part of a topic that is read, and the reply that is written to it. What was done leads to the topic anew, at the floor it was done to. */
@Named("topic")
@ViewScoped
public class TopicView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ForumService forum;
    @Inject
    ForumPostService posts;
    @Inject
    Forum list;
    @Inject
    OrderedFiles files;
    @Inject
    PastedPictures pasted;
    @Inject
    Unsaved unsaved;
    @Inject
    UserMessages messages;

    private TopicPage page;
    private Map<String, Object> from = Map.of();
    private PostRow quoted;
    private String body;
    private List<PersonRow> mentioned = new ArrayList<>();

    /** Opens the topic at the floor that the address names, which marks it as read so far. */
    public void open() {
        boolean first = page == null;
        from = list.getOrigin();
        page = forum.open(list.getTopicId(), list.getFloor());
        if (first) {
            files.open(List.of(), PostDraft.FILES_MAX);
            unsaved.begin("forum.reply", getId(), 0);
        }
    }

    /** The same part of the topic as it is now. */
    void reread() {
        page = forum.open(getId(), page.firstFloor());
    }

    public void quote(PostRow post) {
        quoted = post;
    }

    public void dropQuote() {
        quoted = null;
    }

    public void send() {
        body = pasted.keep(body == null ? "" : body, files);
        PostDraft draft = new PostDraft(body, quoted == null ? null : quoted.id(),
            mentioned.stream().map(PersonRow::username).collect(Collectors.toSet()), files.ids());
        int floor = posts.reply(getId(), draft);
        unsaved.finish();
        if (floor == ForumPostService.WAITS) {
            messages.info("forum.reply.waits");
            show(page.lastFloor());
        } else {
            messages.info("forum.reply.sent", floor);
            show(floor);
        }
    }

    public void follow() {
        boolean follow = !page.topic().followed();
        posts.followTopic(getId(), follow);
        messages.info(follow ? "forum.followed" : "forum.unfollowed");
        show(page.firstFloor());
    }

    /** Leads to the topic anew; going back from there still leads to the list. */
    void show(int floor) {
        Map<String, Object> parameters = new LinkedHashMap<>(from);
        parameters.put(Forum.TOPIC, getId());
        parameters.put(Forum.FLOOR, floor);
        Views.show(Forum.VIEW, parameters);
    }

    /** Leads to the list from which it was opened. */
    void leave() {
        Views.show(from.containsKey(OwnPosts.FROM) ? OwnPosts.VIEW : Forum.VIEW, from);
    }

    private long getId() {
        return page.topic().id();
    }

    /** Null if the reader may not see it; the view says so. */
    public TopicPage getPage() {
        return page;
    }

    public OrderedFiles getFiles() {
        return files;
    }

    public PostRow getQuoted() {
        return quoted;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String markup) {
        body = markup;
    }

    public List<PersonRow> getMentioned() {
        return mentioned;
    }

    public void setMentioned(List<PersonRow> people) {
        mentioned = people == null ? new ArrayList<>() : people;
    }

    // Addresses.

    /** The part of the topic that has a floor. */
    public String at(int floor) {
        RenderLink link = new RenderLink(Forum.VIEW);
        from.forEach(link::with);
        return link.with(Forum.TOPIC, getId()).with(Forum.FLOOR, floor).toString();
    }

    /** Something that waits for a moderator before it appears here. */
    public String handed(PendingRow row) {
        return PendingList.address(row);
    }

    public int getPrevious() {
        return page.firstFloor() - TopicPage.FLOORS;
    }

    public int getNext() {
        return page.lastFloor() + 1;
    }
}
