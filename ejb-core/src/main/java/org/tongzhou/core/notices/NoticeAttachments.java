package org.tongzhou.core.notices;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.attachments.Attachments;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.attachments.StoredFile;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RichText;

/**
 * The files of notices. They are claimed, ordered and taken away in the transaction that stores the text, so that a notice never has half of them;
 * what its author has removed is gone with that, unless the notice has former texts, which keep their files; what he never saved is cleaned away after a day.
 */
@Dependent
class NoticeAttachments {
    static final String KIND = "notices.notice";

    private final NoticeFileRepository files;
    private final VersionRepository versions;
    private final Attachments attachments;
    private final Acts acts;
    private final Clock clock;

    @Inject
    NoticeAttachments(NoticeFileRepository files, VersionRepository versions, Attachments attachments, Acts acts, Clock clock) {
        this.files = files;
        this.versions = versions;
        this.attachments = attachments;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Gives a notice these files, in this order, and no others; its text shows those pictures that are its own.
     *
     * @param body the text as its author wrote it, with pictures
     * @throws NotFoundException if one is neither the notice's nor waits for the caller
     * @throws org.tongzhou.core.shared.RuleViolationException if there are too many, or they are too large together
     */
    void store(Notice notice, String body, List<DraftFile> wanted) {
        notice.attach(body, place(notice, wanted));
    }

    /** The same, but for the text, to which it is left to be given them. @return them */
    List<NoticeFile> place(Notice notice, List<DraftFile> wanted) {
        Map<Long, NoticeFile> present = files.listEver(notice.getId()).stream().collect(Collectors.toMap(NoticeFile::getFileId, Function.identity()));
        Map<Long, DraftFile> chosen = new LinkedHashMap<>();
        wanted.forEach(file -> chosen.putIfAbsent(file.id(), file));
        takeAway(notice, present.values().stream().filter(file -> !chosen.containsKey(file.getFileId()) && !file.isDetached()).toList());
        Set<Long> former = present.values().stream().filter(NoticeFile::isDetached).map(NoticeFile::getFileId).filter(id -> !chosen.containsKey(id)).collect(Collectors.toSet());
        claim(notice, chosen.keySet().stream().filter(id -> !present.containsKey(id)).toList(), former).forEach(file -> present.put(file.getFileId(), file));
        if (chosen.keySet().stream().anyMatch(id -> present.get(id) != null && present.get(id).isDetached())) {
            attachments.requireFew(KIND, notice.getId(), former);
        }
        List<NoticeFile> placed = new ArrayList<>();
        for (DraftFile each : chosen.values()) {
            NoticeFile file = present.get(each.id());
            file.place(placed.size(), each.title());
            placed.add(file);
        }
        return placed;
    }

    private void takeAway(Notice notice, List<NoticeFile> left) {
        boolean kept = !left.isEmpty() && (notice.getPublishedAt() != null || versions.findLast(notice.getId()).isPresent());
        left.forEach(file -> {
            if (kept) {
                file.detach(clock.instant());
                acts.tell(NoticeActs.on(NoticeActs.DETACH, notice).with("file", file.getTitle()));
            } else {
                remove(notice, file);
            }
        });
    }

    private List<NoticeFile> claim(Notice notice, Collection<Long> ids, Set<Long> former) {
        if (ids.isEmpty()) {
            return List.of();
        }
        attachments.claim(KIND, notice.getId(), ids, FileType.DOCUMENTS, former);
        return attachments.list(KIND, notice.getId()).stream().filter(row -> ids.contains(row.id())).map(row -> add(notice, row)).toList();
    }

    private NoticeFile add(Notice notice, AttachmentRow row) {
        NoticeFile file = new NoticeFile(notice.getId(), row);
        files.add(file);
        return file;
    }

    private void remove(Notice notice, NoticeFile file) {
        attachments.remove(KIND, notice.getId(), file.getFileId());
        files.remove(file);
    }

    /** Adds what the office itself has made. @param title empty for the name */
    void add(Notice notice, String name, String title, byte[] content) {
        List<NoticeFile> all = new ArrayList<>(files.list(notice.getId()));
        NoticeFile file = add(notice, attachments.add(KIND, notice.getId(), name, content));
        file.place(all.size(), title);
        all.add(file);
        notice.attach(notice.getBody(), all);
        files.flush();
    }

    /** Its words were changed: what its text does not show any more is found below it. */
    void follow(Notice notice) {
        notice.show(files.list(notice.getId()));
    }

    /** Takes all away, as the notice goes itself. */
    void removeAll(Notice notice) {
        List.copyOf(files.listEver(notice.getId())).forEach(file -> remove(notice, file));
    }

    /**
     * Gives a copy of a notice files of its own with the same contents, in the name of the caller.
     *
     * @throws org.tongzhou.core.shared.RuleViolationException if the caller has no room, or more files are not taken at present
     */
    void copy(Notice from, Notice to) {
        Map<Long, Long> copies = new LinkedHashMap<>();
        List<NoticeFile> placed = new ArrayList<>();
        for (NoticeFile file : files.list(from.getId())) {
            NoticeFile copy = add(to, attachments.copy(KIND, from.getId(), file.getFileId(), to.getId()));
            copy.place(placed.size(), file.getTitle());
            copies.put(file.getFileId(), copy.getFileId());
            placed.add(copy);
        }
        to.attach(RichText.exchangePictures(from.getBody(), copies), placed);
    }

    List<NoticeFileRow> list(long noticeId) {
        return files.list(noticeId).stream().map(NoticeFile::row).toList();
    }

    /** What a text is kept with. */
    List<VersionFile> listForVersion(long noticeId) {
        List<NoticeFile> present = files.list(noticeId);
        Map<Long, String> hashes = present.isEmpty() ? Map.of() : attachments.listHashes(KIND, noticeId);
        return present.stream().map(file -> new VersionFile(file.getFileId(), file.getTitle(), hashes.get(file.getFileId()))).toList();
    }

    /** What stands below some notices, as others hear of it; those without files are missing. */
    Map<Long, List<GivenFile>> listGiven(Set<Long> noticeIds) {
        return files.listOfAll(noticeIds).stream().filter(file -> !file.isInBody()).collect(Collectors.groupingBy(NoticeFile::getNoticeId,
            Collectors.mapping(file -> new GivenFile(file.getTitle(), file.row().sizeBytes()), Collectors.toList())));
    }

    /** What some notices call their files, in one text; those without files are missing. */
    Map<Long, String> listTitles(Set<Long> noticeIds) {
        return files.listOfAll(noticeIds).stream().collect(Collectors.groupingBy(NoticeFile::getNoticeId,
            Collectors.mapping(NoticeFile::getTitle, Collectors.joining("\n"))));
    }

    /** The contents of the files that readers of some notices see; those without files are missing. */
    Map<Long, List<StoredFile>> listStored(Set<Long> noticeIds) {
        return attachments.listStored(KIND, noticeIds, files.listDetached(noticeIds));
    }
}
