package org.tongzhou.portlets.forum;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.forum.BoardRow;
import org.tongzhou.core.forum.ForumPostService;
import org.tongzhou.core.forum.ForumService;
import org.tongzhou.core.forum.PostDraft;
import org.tongzhou.core.security.PersonRow;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.OrderedFiles;
import org.tongzhou.portlets.common.faces.PastedPictures;
import org.tongzhou.portlets.common.faces.Unsaved;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** A topic that is being written. What was typed stays in the form when the service refuses it. */
@Named("topicDraft")
@ViewScoped
public class TopicDraftView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    ForumService forum;
    @Inject
    ForumPostService posts;
    @Inject
    OrderedFiles files;
    @Inject
    PastedPictures pasted;
    @Inject
    Unsaved unsaved;
    @Inject
    Moments moments;
    @Inject
    UserMessages messages;

    private Long board;
    private String title;
    private String body;
    private List<PersonRow> mentioned = new ArrayList<>();
    private List<BoardRow> boards;
    private PollForm poll;

    /** Reads the boards in which something can be written. */
    public void open() {
        if (boards == null) {
            files.open(List.of(), PostDraft.FILES_MAX);
            unsaved.begin("forum.topic", null, 0);
        }
        boards = forum.listBoards().stream().filter(BoardRow::open).toList();
    }

    public void send() {
        Set<String> usernames = mentioned.stream().map(PersonRow::username).collect(Collectors.toSet());
        body = pasted.keep(body == null ? "" : body, files);
        PostDraft draft = new PostDraft(body, null, usernames, files.ids());
        long id = poll == null ? posts.addTopic(board, title, draft) : posts.addPoll(board, title, draft, poll.draft(moments::instant));
        unsaved.finish();
        if (id == ForumPostService.WAITS) {
            messages.info("forum.topic.waits");
            Views.show(PendingList.VIEW, Map.of(PendingList.MINE, true));
        } else {
            messages.info("forum.topic.sent");
            Views.show(Forum.VIEW, Map.of(Forum.BOARD, board, Forum.TOPIC, id));
        }
    }

    /** Has a poll stand above the topic, which ends in a week. */
    public void addPoll() {
        poll = PollForm.begin(moments.getNow());
    }

    public void dropPoll() {
        poll = null;
    }

    /** Null if there shall be none. */
    public PollForm getPoll() {
        return poll;
    }

    public Long getBoard() {
        return board;
    }

    public void setBoard(Long id) {
        board = id;
    }

    public List<BoardRow> getBoards() {
        return boards;
    }

    /** Whether there are boards in which the topic would wait for a moderator. */
    public boolean isWaiting() {
        return boards.stream().anyMatch(row -> row.moderated() && !row.moderating());
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

    public OrderedFiles getFiles() {
        return files;
    }

    public List<PersonRow> getMentioned() {
        return mentioned;
    }

    public void setMentioned(List<PersonRow> people) {
        mentioned = people == null ? new ArrayList<>() : people;
    }
}
