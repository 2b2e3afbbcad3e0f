package org.tongzhou.core.notices;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.notices.slips.Slip;
import org.tongzhou.core.notices.slips.SlipComparison;
import org.tongzhou.core.notices.slips.SlipText;
import org.tongzhou.core.security.Caller;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RichText;

/**
 * What authors type before they save it: kept while they type, so that it outlives a crash, and theirs alone. And who else has a draft open, so that two
 * know of each other before the second is refused. A window of a browser is named by a key of its own, as an author may have several.
 */
@Stateless
public class NoticeWorkService {
    /** How long a window counts as open that does not say so again. */
    private static final Duration PRESENT = Duration.ofSeconds(90);
    private static final int EDITORS_MAX = 20;

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
     * The caller has opened a draft or saved it: what this window kept is no longer needed.
     *
     * @param noticeId 0 for a draft that is not stored yet
     * @throws NotFoundException if the caller publishes no such notice
     */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public WorkState begin(long noticeId, @NotNull @Size(min = 1, max = WorkCopy.WINDOW_MAX_CHARS) String window) {
        Optional<Notice> notice = find(noticeId);
        if (notice.isEmpty() && noticeId != WorkCopy.NEW) {
            throw new NotFoundException("notices.notFound", noticeId);
        }
        copies.removeEmpty(me(), window);
        copy(window).begin(noticeId, clock.instant());
        return new WorkState(others(noticeId), copies.findKept(noticeId, me(), window).map(copy -> unsaved(copy, notice)).orElse(null));
    }

    /** The draft is still open. @return who has it open, too */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public List<DraftEditor> stay(long noticeId, @NotNull @Size(min = 1, max = WorkCopy.WINDOW_MAX_CHARS) String window) {
        if (find(noticeId).isEmpty()) {
            return List.of();
        }
        copy(window).touch(noticeId, clock.instant());
        return others(noticeId);
    }

    /**
     * Keeps what the caller has typed so far. If the draft is gone, handed in, published, or no longer his, the text is kept as one that is not stored yet.
     *
     * @return when it was kept
     */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public Instant keep(long noticeId, @NotNull @Size(min = 1, max = WorkCopy.WINDOW_MAX_CHARS) String window, @NotNull @Valid TypedText text) {
        Instant now = clock.instant();
        String cleaned = RichText.clean(text.body(), RichText.pictures(text.body()));
        String slip = SlipText.read(text.slip()).map(SlipText::write).orElse("");
        boolean draft = find(noticeId).filter(notice -> notice.getStatus() == NoticeStatus.DRAFT).isPresent();
        copy(window).keep(draft ? noticeId : WorkCopy.NEW, new TypedText(text.seenVersion(), text.title(), cleaned, text.files(), slip), now);
        return now;
    }

    /** Gives up something unsaved; nothing happens if it is gone or another's. */
    @RequiresPermission(NoticePermissions.PUBLISH)
    public void forget(long id) {
        copies.find(id).filter(copy -> copy.getUsername().equals(me())).ifPresent(copies::remove);
    }

    private Optional<Notice> find(long noticeId) {
        return noticeId == WorkCopy.NEW ? Optional.empty() : notices.findOwn(noticeId, units.ofCaller());
    }

    private WorkCopy copy(String window) {
        return copies.find(me(), window).orElseGet(() -> copies.add(new WorkCopy(me(), window, clock.instant())));
    }

    private List<DraftEditor> others(long noticeId) {
        return noticeId == WorkCopy.NEW ? List.of() : copies.listOthers(noticeId, me(), clock.instant().minus(PRESENT), EDITORS_MAX).stream()
            .map(each -> new DraftEditor(each, people.displayName(each))).toList();
    }

    private UnsavedWork unsaved(WorkCopy copy, Optional<Notice> notice) {
        TypedText text = copy.text();
        List<String> stored = notice.map(each -> RichText.lines(each.getBody())).orElse(List.of());
        Slip slip = notice.map(Notice::slip).orElse(Slip.PLAIN);
        return new UnsavedWork(copy.getId(), text, copy.getKeptAt(), notice.filter(each -> each.getVersion() > text.seenVersion()).isPresent(),
            TextComparison.of(stored, RichText.lines(text.body())), new SlipComparison(slip, SlipText.read(text.slip()).orElse(slip)));
    }

    private String me() {
        return caller.person().username();
    }
}
