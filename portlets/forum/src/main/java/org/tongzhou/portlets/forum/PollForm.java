package org.tongzhou.portlets.forum;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.tongzhou.core.forum.PollDraft;
import org.tongzhou.core.forum.PollResults;
import org.tongzhou.core.forum.PollRow;
import org.tongzhou.core.shared.PlainText;

/** What somebody has typed of a poll so far; a line for each option. */
public class PollForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DAYS = 7;
    private static final int HOUR = 18;

    private String question;
    private String options;
    private int choicesMax = 1;
    private LocalDateTime endsAt;
    private PollResults results = PollResults.VOTED;
    private boolean secret;
    private boolean changeable;

    private PollForm(LocalDateTime endsAt) {
        this.endsAt = endsAt;
    }

    /** What a poll is. @param moment its end as it is typed */
    static PollForm of(PollRow row, Function<Instant, LocalDateTime> moment) {
        PollForm form = new PollForm(moment.apply(row.endsAt()));
        form.question = row.question();
        form.options = row.options().stream().map(PollRow.Option::words).collect(Collectors.joining("\n"));
        form.choicesMax = row.choicesMax();
        form.results = row.results();
        form.secret = row.secret();
        form.changeable = row.changeable();
        return form;
    }

    /** What is typed before anything is: a poll that ends in a week. @param now as its author reads the clock */
    static PollForm begin(LocalDateTime now) {
        return new PollForm(now.toLocalDate().plusDays(DAYS).atTime(HOUR, 0));
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
