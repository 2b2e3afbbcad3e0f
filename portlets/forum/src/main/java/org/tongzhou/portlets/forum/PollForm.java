package org.tongzhou.portlets.forum;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;

import org.tongzhou.core.forum.PollDraft;
import org.tongzhou.core.forum.PollResults;
import org.tongzhou.core.shared.PlainText;

/** What somebody has typed of a poll so far; a line for each option. */
public class PollForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String question;
    private String options;
    private int choicesMax = 1;
    private LocalDateTime endsAt;
    private PollResults results = PollResults.VOTED;
    private boolean secret;
    private boolean changeable;

    PollForm(LocalDateTime endsAt) {
        this.endsAt = endsAt;
    }

    PollDraft draft(Function<LocalDateTime, Instant> moment) {
        List<String> lines = options == null ? List.of() : options.lines().filter(line -> !PlainText.isBlank(line)).map(String::strip).toList();
        return new PollDraft(question == null ? "" : question, lines, choicesMax, endsAt == null ? null : moment.apply(endsAt), results, secret, changeable);
    }

    public PollResults[] getChoices() {
        return PollResults.values();
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String text) {
        question = text;
    }

    public String getOptions() {
        return options;
    }

    public void setOptions(String lines) {
        options = lines;
    }

    public int getChoicesMax() {
        return choicesMax;
    }

    public void setChoicesMax(int number) {
        choicesMax = number;
    }

    public LocalDateTime getEndsAt() {
        return endsAt;
    }

    public void setEndsAt(LocalDateTime moment) {
        endsAt = moment;
    }

    public PollResults getResults() {
        return results;
    }

    public void setResults(PollResults when) {
        results = when;
    }

    public boolean isSecret() {
        return secret;
    }

    public void setSecret(boolean nameless) {
        secret = nameless;
    }

    public boolean isChangeable() {
        return changeable;
    }

    public void setChangeable(boolean anew) {
        changeable = anew;
    }
}
