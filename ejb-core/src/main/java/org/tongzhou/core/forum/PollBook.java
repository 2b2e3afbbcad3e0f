package org.tongzhou.core.forum;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongzhou.core.shared.Messages;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.sheets.SheetColumn;
import org.tongzhou.core.sheets.SheetWriter;
import org.tongzhou.core.sheets.WorkbookWriter;

/** The figures of a poll as a workbook. A secret one has nothing but these. */
@Dependent
class PollBook {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(OfficeZone.ID);
    private static final int PART = 500;
    private static final int WORDS_WIDTH = 48;
    private static final int NAME_WIDTH = 24;
    private static final int NUMBER_WIDTH = 12;

    @Inject
    PollRepository polls;

    byte[] write(ForumPoll poll, List<PollOption> options, long voters, Locale locale) {
        try (WorkbookWriter book = new WorkbookWriter()) {
            SheetWriter figures = book.sheet(word(locale, "pollSheetFigures"), List.of(column(locale, "pollOption", WORDS_WIDTH),
                column(locale, "pollVotes", NUMBER_WIDTH), column(locale, "pollPercent", NUMBER_WIDTH)));
            options.forEach(option -> figures.row(List.of(option.getWords(), option.getVotes(), ForumPolls.percent(option.getVotes(), voters))));
            figures.row(List.of(word(locale, "pollVoters"), voters));
            if (!poll.isSecret()) {
                writeVoters(book, poll, options, locale);
            }
            book.notes(word(locale, "pollSheetNotes"), List.of(poll.getQuestion(), poll.getTopic().getTitle(), MOMENT.format(poll.getEndsAt()),
                word(locale, poll.isSecret() ? "pollSecret" : "pollOpen")));
            return book.toBytes();
        }
    }

    private void writeVoters(WorkbookWriter book, ForumPoll poll, List<PollOption> options, Locale locale) {
        SheetWriter sheet = book.sheet(word(locale, "pollSheetVoters"), List.of(column(locale, "pollVoter", NAME_WIDTH), column(locale, "pollUnit", NAME_WIDTH),
            column(locale, "pollVotedAt", NAME_WIDTH), column(locale, "pollChosen", WORDS_WIDTH)));
        Stream.iterate(0, first -> first + PART).map(first -> polls.listVoters(poll.getId(), first, PART)).takeWhile(part -> !part.isEmpty())
            .forEach(part -> part.forEach(voter -> sheet.row(List.of(voter.getName(), voter.getUnit(), MOMENT.format(voter.getVotedAt()),
                options.stream().filter(option -> voter.getChoices().contains(option.getId())).map(PollOption::getWords).collect(Collectors.joining("; "))))));
    }

    private static SheetColumn column(Locale locale, String name, int width) {
        return new SheetColumn(word(locale, name), width, SheetColumn.Use.INFORMATION, List.of(), null);
    }

    private static String word(Locale locale, String name) {
        return Messages.text(locale, "forum." + name);
    }
}
