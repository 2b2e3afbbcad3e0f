package org.tongzhou.portlets.notices;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.tongzhou.core.notices.NoticeReader;
import org.tongzhou.core.notices.NoticeRow;
import org.tongzhou.core.notices.OwnNoticeRow;
import org.tongzhou.core.security.PeopleService;
import org.tongzhou.portlets.common.faces.CsvFile;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.Texts;

/** The lists of notices as they are taken away: with the columns that the window shows, and what it shows by marks in words. */
@ApplicationScoped
public class NoticeFiles {
    @Inject
    Texts texts;
    @Inject
    Moments moments;
    @Inject
    PeopleService people;
    @Inject
    ColumnNames columns;

    /** What a reader sees. */
    void sendBoard(List<NoticeRow> rows) {
        new CsvFile<NoticeRow>()
            .column(texts.get("notices.title"), NoticeRow::title)
            .column(texts.get("notices.unit"), NoticeRow::unit)
            .column(texts.get("notices.column"), row -> columns.of(row.columnId()))
            .column(texts.get("notices.urgency"), row -> texts.get("shared.urgency." + row.urgency()))
            .column(texts.get("notices.publishedAt"), row -> moments.moment(row.publishedAt()))
            .column(texts.get("notices.file.read"), row -> yes(row.read()))
            .column(texts.get("notices.replyDue"), row -> moments.moment(row.replyDueAt()))
            .column(texts.get("notices.replied"), row -> row.replyDueAt() == null ? "" : yes(row.replied()))
            .send(name(texts.get("javax.portlet.title")), rows);
    }

    /** What somebody publishes. */
    void sendDesk(List<OwnNoticeRow> rows) {
        Map<String, String> names = people.listNames(rows.stream().map(OwnNoticeRow::author).collect(Collectors.toSet()));
        new CsvFile<OwnNoticeRow>()
            .column(texts.get("notices.title"), OwnNoticeRow::title)
            .column(texts.get("notices.author"), row -> names.get(row.author()))
            .column(texts.get("notices.status"), row -> texts.get("notices.status." + row.status()))
            .column(texts.get("notices.column"), row -> columns.of(row.columnId()))
            .column(texts.get("notices.replyDue"), row -> moments.moment(row.replyDueAt()))
            .column(texts.get("notices.expiresAt"), row -> moments.moment(row.expiresAt()))
            .column(texts.get("notices.changedAt"), row -> moments.moment(row.changedAt()))
            .send(name(texts.get("notices.desk")), rows);
    }

    /** Who has read a notice and replied, or not. */
    void sendReaders(String title, List<NoticeReader> rows) {
        new CsvFile<NoticeReader>()
            .column(texts.get("notices.reader.name"), NoticeReader::name)
            .column(texts.get("notices.reader.unit"), NoticeReader::unit)
            .column(texts.get("notices.reader.readAt"), row -> moments.moment(row.readAt()))
            .column(texts.get("notices.reader.confirmedAt"), row -> moments.moment(row.confirmedAt()))
            .column(texts.get("notices.reply"), NoticeReader::reply)
            .column(texts.get("notices.reader.repliedAt"), row -> moments.moment(row.repliedAt()))
            .column(texts.get("notices.reader.repliedBy"), NoticeReader::repliedBy)
            .send(name(title), rows);
    }

    private String name(String list) {
        return texts.of("office.export.name", list, moments.getToday());
    }

    private String yes(boolean fact) {
        return texts.get(fact ? "office.yes" : "office.no");
    }
}
