package org.tongzhou.core.notices;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.NotFoundException;

/**
 * What authors type before they save it: kept while they type, so that it outlives a crash, and theirs alone. And who else has a draft open, so that two
 * know of each other before the second is refused.
 */
@Stateless
public class NoticeWorkService {
    /** How long somebody counts as present who does nothing. */
    private static final Duration PRESENT = Duration.ofMinutes(10);
    private static final int COPIES_MAX = 20;

    @Inject
    WorkCopyRepository copies;
    @Inject
    NoticeRepository notices;
    @Inject
    PublishedUnits units;
    @Inject
    Caller caller;
    @Inject
    People people;
    @Inject
    Clock clock;

    /**
     * Says that the caller has a draft open, and nothing unsaved.
     *
     * @param noticeId 0 for a draft that is not stored yet
     * @param window   names the window, as he may have several
     * @throws NotFoundException if the caller publishes no such notice
     */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public WorkState begin(long noticeId, @NotNull @Size(min = 1, max = WorkCopy.WINDOW_MAX_CHARS) String window) {
        requireOwn(noticeId);
        copy(window).begin(noticeId, clock.instant());
        return state(noticeId, window, null);
    }

    /**
     * Keeps what the caller has typed so far.
     *
     * @param seenVersion the version of the draft that he began with
     * @throws NotFoundException if the caller publishes no such notice
     */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public WorkState keep(long noticeId, @NotNull @Size(min = 1, max = WorkCopy.WINDOW_MAX_CHARS) String window, int seenVersion,
            @NotNull @Size(max = NoticeDraft.TITLE_MAX_CHARS, message = "{notices.titleTooLong}") String title,
            @NotNull @Size(max = NoticeDraft.BODY_MAX_CHARS, message = "{notices.bodyTooLong}") String body) {
        requireOwn(noticeId);
        Instant now = clock.instant();
        WorkCopy copy = copy(window);
        copy.begin(noticeId, now);
        copy.keep(seenVersion, title, body, now);
        return state(noticeId, window, now);
    }

    /** Gives up something unsaved, or what was saved by now; nothing happens if it is gone or another's. */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public void forget(long id) {
        copies.find(id).filter(copy -> copy.getUsername().equals(me())).ifPresent(copies::remove);
    }

    private void requireOwn(long noticeId) {
        if (noticeId != WorkCopy.NEW) {
            notices.findOwn(noticeId, units.ofCaller()).orElseThrow(() -> new NotFoundException("notices.notFound", noticeId));
        }
    }

    private WorkCopy copy(String window) {
        return copies.find(me(), window).orElseGet(() -> {
            WorkCopy first = new WorkCopy(me(), window);
            copies.add(first);
            return first;
        });
    }

    private WorkState state(long noticeId, String window, Instant keptAt) {
        Instant since = clock.instant().minus(PRESENT);
        List<DraftEditor> others = noticeId == WorkCopy.NEW ? List.of() : copies.listOf(noticeId, since, COPIES_MAX).stream()
            .filter(copy -> !isOf(copy, window)).map(this::editor).distinct().toList();
        UnsavedWork unsaved = copies.listKept(noticeId, me(), COPIES_MAX).stream().filter(copy -> !isOf(copy, window)).findFirst().map(WorkCopy::unsaved).orElse(null);
        return new WorkState(others, unsaved, keptAt);
    }

    private boolean isOf(WorkCopy copy, String window) {
        return copy.getUsername().equals(me()) && copy.getWindow().equals(window);
    }

    private DraftEditor editor(WorkCopy copy) {
        return new DraftEditor(people.displayName(copy.getUsername()), copy.getUsername().equals(me()), copy.getTouchedAt());
    }

    private String me() {
        return caller.person().username();
    }
}
