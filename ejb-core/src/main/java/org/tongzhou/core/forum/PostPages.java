package org.tongzhou.core.forum;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.RichText;

/** The posts of a part of a topic as one reader sees them: what was deleted, who reported what, how much of a quoted one is left. */
@Dependent
class PostPages {
    private static final int QUOTED_CHARS = 160;
    /** Of a part of a topic; the page of reports has all. */
    private static final int REPORTS_SHOWN = 100;

    @Inject
    PostRepository posts;
    @Inject
    PostFiles files;
    @Inject
    People people;
    @Inject
    Clock clock;

    List<PostRow> read(ForumTopic topic, int firstFloor, int readFloor, String username, boolean moderating) {
        List<ForumPost> shown = posts.list(topic.getId(), firstFloor, firstFloor + TopicPage.FLOORS - 1);
        Map<Long, ForumPost> quoted = posts.list(shown.stream().map(ForumPost::getQuotedId).filter(Objects::nonNull).distinct().toList()).stream()
            .collect(Collectors.toMap(ForumPost::getId, Function.identity()));
        Map<Long, List<ForumReport>> reports = (moderating ? posts.listOpenReports(shown.stream().map(ForumPost::getId).toList(), REPORTS_SHOWN)
            : List.<ForumReport>of()).stream().collect(Collectors.groupingBy(report -> report.getPost().getId()));
        Map<Long, List<PostFileRow>> attached = files.list(shown.stream().map(ForumPost::getId).toList());
        Instant now = clock.instant();
        return shown.stream().map(post -> row(post, quoted.get(post.getQuotedId()), reports.getOrDefault(post.getId(), List.of()),
            attached.getOrDefault(post.getId(), List.of()), new Look(username, moderating, readFloor, now))).toList();
    }

    private record Look(String username, boolean moderating, int readFloor, Instant now) {
    }

    private PostRow row(ForumPost post, ForumPost quoted, List<ForumReport> reports, List<PostFileRow> attached, Look look) {
        Signature by = post.getSignature();
        Deletion deletion = post.deletion();
        boolean correctable = post.isCorrectableBy(look.username(), look.now());
        boolean hidden = deletion != null && !look.moderating();
        return new PostRow(post.getId(), post.getVersion(), post.getFloor(), by.author(), by.name(), by.unit(), hidden ? null : post.getBody(),
            post.getWrittenAt(), post.getEditedAt(), hidden ? null : quote(quoted), hidden ? List.of() : names(post),
            post.getFloor() > look.readFloor() && !by.isOf(look.username()), by.isOf(look.username()),
            correctable, correctable && (look.moderating() || !post.getTopic().getBoard().isModerated()), hidden ? deletion.withoutTrace() : deletion,
            look.moderating() && post.isRestorable() && post.getTopic().getDeletedAt() == null, by.isOf(look.username()) ? List.of() : reports.stream().map(ForumReport::row).toList(), hidden ? List.of() : below(post, attached));
    }

    private static List<PostFileRow> below(ForumPost post, List<PostFileRow> attached) {
        Set<Long> shown = attached.isEmpty() ? Set.of() : RichText.pictures(post.getBody());
        return attached.stream().filter(file -> !shown.contains(file.id())).toList();
    }

    private List<String> names(ForumPost post) {
        return post.getMentioned().stream().map(people::displayName).sorted().toList();
    }

    static Quote quote(ForumPost quoted) {
        if (quoted == null) {
            return null;
        }
        String words = quoted.getWords();
        String beginning = words.length() <= QUOTED_CHARS ? words : words.substring(0, words.offsetByCodePoints(0, words.codePointCount(0, QUOTED_CHARS))) + "…";
        return new Quote(quoted.getId(), quoted.getTopic().getId(), quoted.getFloor(), quoted.getSignature().name(), quoted.deletion() == null ? beginning : null);
    }
}
