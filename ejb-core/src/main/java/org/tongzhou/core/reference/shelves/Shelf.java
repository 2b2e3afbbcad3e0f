package org.tongzhou.core.reference.shelves;

import java.time.LocalDate;
import java.util.Set;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.dictionary.Dictionary;
import org.tongzhou.core.reference.ReferenceDictionaries;
import org.tongzhou.core.reference.ReferencePermissions;

/** Where an item stands: each shelf has keepers, kinds and files of its own. What people call its items is the text {@code reference.object.<thing>}. */
public enum Shelf {
    /** Speeches of leaders (领导讲话): the creator is the leader, the source the occasion. */
    SPEECHES("speech", ReferencePermissions.SPEECHES, ReferenceDictionaries.SPEECH_KINDS, FileType.DOCUMENTS),
    /** Materials of sections (资料库); those with a medium are clippings (剪报), whose source is told. */
    MATERIALS("material", ReferencePermissions.MATERIALS, ReferenceDictionaries.MATERIAL_KINDS, FileType.DOCUMENTS),
    /** Albums of pictures and recordings (多媒体): the creator is who took them, the source who has the rights. */
    MEDIA("album", ReferencePermissions.MEDIA, ReferenceDictionaries.MEDIA_KINDS, FileType.MEDIA);

    private final String thing;
    private final String permission;
    private final Dictionary kinds;
    private final Set<FileType> files;

    Shelf(String thing, String permission, Dictionary kinds, Set<FileType> files) {
        this.thing = thing;
        this.permission = permission;
        this.kinds = kinds;
        this.files = files;
    }

    /** What one of its items is called in code: {@code speech}, {@code material} or {@code album}. */
    public String thing() {
        return thing;
    }

    /** The kind under which its items are found. */
    String searchKind() {
        return "reference." + thing;
    }

    /** Of its keepers. */
    public String permission() {
        return permission;
    }

    /** The kinds of its items. */
    public Dictionary kinds() {
        return kinds;
    }

    /** What files its items take. */
    public Set<FileType> files() {
        return files;
    }

    /** Whether who belongs to a section writes for it without being a keeper. */
    boolean isWrittenBySections() {
        return this == MATERIALS;
    }

    /** Whether its creators are leaders, who may be chosen from the people and had a post. */
    public boolean isOfLeaders() {
        return this == SPEECHES;
    }

    /** Whether it matters if whose words they are has gone over them. */
    boolean isReviewed() {
        return this == SPEECHES;
    }

    /** Whether every reader has to be told that whose words they are has not gone over them (未经本人审阅). @param reviewedOn null if that has not been */
    boolean isUnreviewed(LocalDate reviewedOn) {
        return isReviewed() && reviewedOn == null;
    }

    /** Whether each of its files is told in words. */
    public boolean isCaptioned() {
        return this == MEDIA;
    }

    /** Whether an item needs a creator. */
    boolean needsCreator() {
        return this != MATERIALS;
    }

    /** Whether an item needs a source. @param clipping whether it is one */
    boolean needsSource(boolean clipping) {
        return this != MATERIALS || clipping;
    }
}
