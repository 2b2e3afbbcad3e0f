package org.tongzhou.core.feeds;

import static java.util.stream.Collectors.toMap;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.tongzhou.core.access.OpenToAll;
import org.tongzhou.core.notices.GivenNotice;
import org.tongzhou.core.notices.GivenNotices;
import org.tongzhou.core.notices.GivenRemoval;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;

/**
 * What other systems read. Nobody is logged in here: each method looks at the token itself, and gives published notices for everybody, of
 * the columns of the token, and nothing else.
 */
@Stateless
public class FeedService {
    public static final int PAGE_ROWS = 50;
    public static final int FIRST_MAX = 1_000_000;

    @Inject
    FeedAccess access;
    @Inject
    GivenNotices notices;

    /**
     * The columns that the token reads, as they stand in the tree.
     *
     * @throws TokenRefusedException if that is no token that is good
     * @throws PaceExceededException if it asks too fast
     */
    @OpenToAll
    public List<FeedColumn> listColumns(@NotNull String token) {
        return access.enter(token);
    }

    /**
     * {@value #PAGE_ROWS} of its notices, those changed last first.
     *
     * @param columnIds only of these; empty for all of the token
     * @throws TokenRefusedException if that is no token that is good
     * @throws PaceExceededException if it asks too fast
     * @throws NotFoundException if one of the columns is not the token's
     */
    @OpenToAll
    public FeedPage search(@NotNull String token, @NotNull @Size(max = FeedTokenDraft.COLUMNS_MAX, message = "{feeds.columnsTooMany}") Set<@NotNull Long> columnIds,
            @Min(value = 0, message = "{feeds.firstWrong}") @Max(value = FIRST_MAX, message = "{feeds.firstWrong}") int first) {
        Map<Long, FeedColumn> own = byId(access.enter(token));
        Slice<GivenNotice> found = notices.list(asked(own, columnIds), new PageRequest(first, PAGE_ROWS));
        return new FeedPage(found.rows(), own, first, found.total());
    }

    /**
     * {@value #PAGE_ROWS} of what was changed since a moment, in the order in which it was: what is changed meanwhile comes later. Of what was being stored while
     * it was read, the moment may lie behind by then: who begins anew does so some minutes before the last moment that he saw. What can be read now without
     * having been changed, as its column was opened, is in {@link #search} alone.
     *
     * @param after the number of the last one that was read of that moment; -1 for none
     * @return with the number of what was changed, these included
     * @throws TokenRefusedException if that is no token that is good
     * @throws PaceExceededException if it asks too fast
     * @throws NotFoundException if one of the columns is not the token's
     */
    @OpenToAll
    public FeedPage follow(@NotNull String token, @NotNull @Size(max = FeedTokenDraft.COLUMNS_MAX, message = "{feeds.columnsTooMany}") Set<@NotNull Long> columnIds,
            @NotNull Instant since, long after) {
        Map<Long, FeedColumn> own = byId(access.enter(token));
        Slice<GivenNotice> found = notices.listBehind(asked(own, columnIds), since, after, PAGE_ROWS);
        return new FeedPage(found.rows(), own, 0, found.total());
    }

    /**
     * {@value #PAGE_ROWS} of what was withdrawn or has expired since a moment, the last first.
     *
     * @throws TokenRefusedException if that is no token that is good
     * @throws PaceExceededException if it asks too fast
     * @throws NotFoundException if one of the columns is not the token's
     */
    @OpenToAll
    public Slice<GivenRemoval> listRemoved(@NotNull String token, @NotNull @Size(max = FeedTokenDraft.COLUMNS_MAX, message = "{feeds.columnsTooMany}") Set<@NotNull Long> columnIds,
            @NotNull Instant since, @Min(value = 0, message = "{feeds.firstWrong}") @Max(value = FIRST_MAX, message = "{feeds.firstWrong}") int first) {
        return notices.listRemoved(asked(byId(access.enter(token)), columnIds), since, new PageRequest(first, PAGE_ROWS));
    }

    private static Set<Long> asked(Map<Long, FeedColumn> own, Set<Long> columnIds) {
        if (!own.keySet().containsAll(columnIds)) {
            throw new NotFoundException("feeds.columnNotFound");
        }
        return columnIds.isEmpty() ? own.keySet() : columnIds;
    }

    /**
     * One notice, on a page with its column.
     *
     * @throws TokenRefusedException if that is no token that is good
     * @throws PaceExceededException if it asks too fast
     * @throws NotFoundException if there is none that the token reads
     */
    @OpenToAll
    public FeedPage get(@NotNull String token, long noticeId) {
        Map<Long, FeedColumn> own = byId(access.enter(token));
        GivenNotice found = notices.find(noticeId, own.keySet()).orElseThrow(() -> new NotFoundException("feeds.noticeNotFound"));
        return new FeedPage(List.of(found), own, 0, 1);
    }

    private static Map<Long, FeedColumn> byId(List<FeedColumn> columns) {
        return columns.stream().collect(toMap(FeedColumn::id, Function.identity()));
    }
}
