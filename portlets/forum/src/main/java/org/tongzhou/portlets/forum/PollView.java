package org.tongzhou.portlets.forum;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.forum.ForumPollService;
import org.tongzhou.core.forum.PollDraft;
import org.tongzhou.core.forum.PollRow;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.SentFile;
import org.tongzhou.portlets.common.faces.Texts;
import org.tongzhou.portlets.common.faces.UserMessages;

/** The poll of the topic that is read: what its reader chooses, and what is done to it. The reply that he may be writing below stays as it is. */
@Named("poll")
@ViewScoped
public class PollView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    TopicView topic;
    @Inject
    ForumPollService polls;
    @Inject
    Moments moments;
    @Inject
    UserMessages messages;
    @Inject
    Texts texts;

    private Long choice;
    private List<Long> choices = new ArrayList<>();
    private boolean anew;
    private PollQuestion question;
    private String reason;
    private PollForm form;
    private Long changed;

    public void vote() {
        Set<Long> chosen = isSingle() ? choice == null ? Set.of() : Set.of(choice) : new HashSet<>(choices);
        polls.vote(id(), chosen);
        done("forum.poll.done");
    }

    /** Has the reader choose anew. */
    public void change() {
        anew = true;
        choices = new ArrayList<>(row().options().stream().filter(PollRow.Option::chosen).map(PollRow.Option::id).toList());
        choice = choices.isEmpty() ? null : choices.get(0);
    }

    /** Whether he chooses now. */
    public boolean isOpen() {
        return row().mayVote() && (anew || !row().voted());
    }

    /** Has a poll be written that is to stand in the topic. */
    public void begin() {
        form = PollForm.begin(moments.getNow());
        changed = null;
    }

    /** Has the poll be written anew, in which nobody has voted. */
    public void edit() {
        form = PollForm.of(row(), moments::local);
        changed = row().id();
    }

    public void drop() {
        form = null;
        topic.reread();
    }

    public void save() {
        PollDraft draft = form.draft(moments::instant);
        if (changed == null) {
            polls.add(id(), draft);
        } else {
            polls.change(id(), changed, draft);
        }
        form = null;
        done(changed == null ? "forum.done.ADD_POLL" : "forum.done.CHANGE_POLL");
    }

    public void ask(PollQuestion next) {
        question = next;
        reason = null;
    }

    public void dismiss() {
        question = null;
    }

    public void answer() {
        switch (question) {
            case CLOSE_POLL -> polls.close(id(), reason);
            case REMOVE_POLL -> polls.remove(id(), reason);
            default -> throw new IllegalStateException(question.name());
        }
        done("forum.done." + question);
    }

    /** Sends the figures as a workbook. */
    public void export() {
        byte[] book = polls.export(id(), CurrentPortlet.get().getLocale());
        SentFile.send(texts.of("forum.poll.file", row().id()) + ".xlsx", SentFile.XLSX, out -> out.write(book));
    }

    private void done(String key) {
        messages.info(key);
        anew = false;
        question = null;
        topic.reread();
    }

    private long id() {
        return topic.getPage().topic().id();
    }

    private PollRow row() {
        return topic.getPage().poll();
    }

    public boolean isSingle() {
        return row().choicesMax() == 1;
    }

    public Long getChoice() {
        return choice;
    }

    public void setChoice(Long option) {
        choice = option;
    }

    public List<Long> getChoices() {
        return choices;
    }

    public void setChoices(List<Long> options) {
        choices = options == null ? new ArrayList<>() : options;
    }

    /** Null if none is being written. */
    public PollForm getForm() {
        return form;
    }

    /** Whether what is written is to take the place of the poll. */
    public boolean isChanging() {
        return changed != null;
    }

    public PollQuestion getQuestion() {
        return question;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String text) {
        reason = text;
    }
}
