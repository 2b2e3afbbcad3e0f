package org.tongzhou.portlets.forum;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.tongzhou.core.forum.TopicRow;
import org.tongzhou.portlets.common.faces.CsvFile;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.Texts;

/** Lists of topics as moderators take them away. */
@ApplicationScoped
public class ForumFiles {
    @Inject
    Texts texts;
    @Inject
    Moments moments;

    void sendTopics(List<TopicRow> rows) {
        new CsvFile<TopicRow>()
            .column(texts.get("forum.board"), TopicRow::boardName)
            .column(texts.get("forum.title"), TopicRow::title)
            .column(texts.get("forum.author"), TopicRow::authorName)
            .column(texts.get("forum.unit"), TopicRow::authorUnit)
            .column(texts.get("forum.createdAt"), row -> moments.moment(row.createdAt()))
            .column(texts.get("forum.replies"), TopicRow::replies)
            .column(texts.get("forum.lastPost"), row -> moments.moment(row.lastPostAt()))
            .column(texts.get("forum.pinned"), row -> yes(row.pinned()))
            .column(texts.get("forum.digest"), row -> yes(row.digest()))
            .column(texts.get("forum.locked"), row -> yes(row.locked()))
            .send(texts.of("office.export.name", texts.get("forum.topics"), moments.getToday()), rows);
    }

    private String yes(boolean fact) {
        return texts.get(fact ? "office.yes" : "office.no");
    }
}
