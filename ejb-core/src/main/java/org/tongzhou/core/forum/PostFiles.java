package org.tongzhou.core.forum;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.attachments.Attachments;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.attachments.ObjectFiles;
import org.tongzhou.core.attachments.StoredFile;
import org.tongzhou.core.shared.NotFoundException;

/** The files of posts: claimed, ordered and taken away in the transaction that stores the text. A deleted post keeps them, for its moderators. */
@Dependent
class PostFiles {
    static final String KIND = "forum.post";

    @Inject
    PostFileRepository files;
    @Inject
    ObjectFiles objects;
    @Inject
    Attachments attachments;

    /**
     * Gives a post these files, in this order, and no others.
     *
     * @throws NotFoundException if one is neither the post's nor waits for the caller
     */
    void store(long postId, List<Long> wanted) {
        Map<Long, PostFile> present = files.list(List.of(postId)).stream().collect(Collectors.toMap(PostFile::getFileId, Function.identity()));
        if (wanted.isEmpty() && present.isEmpty()) {
            return;
        }
        objects.store(KIND, postId, wanted, FileType.DOCUMENTS);
        present.values().stream().filter(file -> !wanted.contains(file.getFileId())).forEach(files::remove);
        Map<Long, AttachmentRow> stored = objects.list(KIND, postId).stream().collect(Collectors.toMap(AttachmentRow::id, Function.identity()));
        int ordinal = 0;
        for (Long id : new LinkedHashSet<>(wanted)) {
            PostFile file = present.containsKey(id) ? present.get(id) : add(postId, stored.get(id));
            file.place(ordinal++);
        }
    }

    private PostFile add(long postId, AttachmentRow row) {
        PostFile file = new PostFile(postId, row);
        files.add(file);
        return file;
    }

    /** Adds what the office itself has made. */
    void add(long postId, String name, byte[] content) {
        int next = files.list(List.of(postId)).size();
        add(postId, attachments.add(KIND, postId, name, content)).place(next);
    }

    List<PostFileRow> list(long postId) {
        return files.list(List.of(postId)).stream().map(PostFile::row).toList();
    }

    /** The files of some posts, by their ids; those without any are missing. */
    Map<Long, List<PostFileRow>> list(Collection<Long> posts) {
        return files.list(posts).stream().collect(Collectors.groupingBy(PostFile::getPostId, Collectors.mapping(PostFile::row, Collectors.toList())));
    }

    /** The contents of the files of some posts, by their ids; those without any are missing. */
    Map<Long, List<StoredFile>> listStored(Collection<Long> posts) {
        return attachments.listStored(KIND, posts, Set.of());
    }
}
