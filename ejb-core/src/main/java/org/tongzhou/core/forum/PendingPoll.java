package org.tongzhou.core.forum;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.tongzhou.core.shared.PlainText;

/** The poll that a topic is to have once it appears; all is null where it has none. */
@Embeddable
public class PendingPoll {
    private static final int OPTIONS_MAX_CHARS = 2_100;
    private static final String LINE = "\n";

    @Column(name = "poll_question", updatable = false, length = PollDraft.QUESTION_MAX_CHARS)
    private String question;
    /** One a line. */
    @Column(name = "poll_options", updatable = false, length = OPTIONS_MAX_CHARS)
    private String options;
    @Column(name = "poll_choices_max", updatable = false)
    private Integer choicesMax;
    @Column(name = "poll_ends_at", updatable = false)
    private Instant endsAt;
    @Enumerated(EnumType.STRING)
    @Column(name = "poll_results", updatable = false, length = 10)
    private PollResults results;
    @Column(name = "poll_secret", updatable = false)
    private Boolean secret;
    @Column(name = "poll_changeable", updatable = false)
    private Boolean changeable;

    protected PendingPoll() {
    }

    PendingPoll(PollDraft draft) {
        this.question = PlainText.line(draft.question());
        this.options = draft.options().stream().map(PlainText::line).collect(Collectors.joining(LINE));
        this.choicesMax = draft.choicesMax();
        this.endsAt = draft.endsAt();
        this.results = draft.results();
        this.secret = draft.secret();
        this.changeable = draft.changeable();
    }

    /** Null if there is none. */
    PollDraft draft() {
        return question == null ? null : new PollDraft(question, List.of(options.split(LINE)), choicesMax, endsAt, results, secret, changeable);
    }

    /** Whether it asks the same, and offers the same. */
    boolean asks(PollDraft other) {
        PendingPoll asked = new PendingPoll(other);
        return asked.question.equals(question) && asked.options.equals(options);
    }

    boolean isOver(Instant now) {
        return endsAt != null && !now.isBefore(endsAt);
    }
}
