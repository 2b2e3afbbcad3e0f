package org.tongzhou.core.notices.comments;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.tongzhou.core.security.People;

/** Comments of the demonstration. */
@Dependent
public class DemoComments {
    private final CommentRepository comments;
    private final People people;

    @Inject
    public DemoComments(CommentRepository comments, People people) {
        this.comments = comments;
        this.people = people;
    }

    /** @param told who says what, how many hours ago, and what is answered to it; of people who have no account here nothing */
    public void add(long noticeId, JsonObject told, Instant now) {
        people.find(told.getString("by")).ifPresent(author -> {
            NoticeComment comment = new NoticeComment(noticeId, author, told.getString("words"), at(told, now));
            comments.add(comment);
            if (told.containsKey("answers")) {
                told.getJsonArray("answers").getValuesAs(JsonObject.class).forEach(answer -> people.find(answer.getString("by"))
                    .ifPresent(other -> comments.add(comment.answer(other, answer.getString("words"), at(answer, now)))));
            }
        });
    }

    private static Instant at(JsonObject told, Instant now) {
        return now.minus(Duration.ofHours(told.getInt("hoursAgo")));
    }
}
