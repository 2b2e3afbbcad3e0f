package org.tongzhou.portlets.reference;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.portlets.common.faces.OrderedFiles;
import org.tongzhou.portlets.common.faces.Unsaved;

/** Something kept that is being written, or put right; base of the beans of forms. What was typed stays in the form when the service refuses it. */
public abstract class HeldDraft implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    OrderedFiles files;
    @Inject
    Unsaved unsaved;
    private Long id;
    private int version;
    private boolean writable;
    private boolean published;
    private boolean publishedOnce;
    private boolean opened;
    private String unit;
    private String note;

    /** Opens the one that the address names; a new one if it names none. */
    public void open() {
        if (!opened) {
            opened = true;
            if (id == null) {
                begin();
            } else {
                read(id);
            }
            unsaved.begin(kind(), id, version);
        }
    }

    /** What it is, as what is typed in it is kept. */
    abstract String kind();

    /** Begins a new one. */
    abstract void begin();

    /** Reads the one of this number. */
    abstract void read(long number);

    /** @param maker of whom it will be, {@code may} whether the user writes it @param types what files it takes */
    void begin(String maker, boolean may, Set<FileType> types) {
        unit = maker;
        writable = may;
        files.open(List.of(), types);
    }

    /** @param keeper whose it is, {@code seen} the version that was read @param present its files, {@code types} what others it takes */
    void read(String keeper, int seen, boolean may, List<AttachmentRow> present, Set<FileType> types) {
        unit = keeper;
        version = seen;
        writable = may;
        files.open(present, types);
    }

    /** @param now whether readers see it, {@code once} whether they have */
    void shown(boolean now, boolean once) {
        published = now;
        publishedOnce = once;
    }

    /** It is stored so. */
    void stored(long number, int now) {
        id = number;
        version = now;
        unsaved.finish(kind(), id, version);
    }

    /** What is said of a correction; empty for nothing. */
    String said() {
        return note == null ? "" : note;
    }

    int version() {
        return version;
    }

    public OrderedFiles getFiles() {
        return files;
    }

    public boolean isWritable() {
        return writable;
    }

    /** Whether readers see it. */
    public boolean isPublished() {
        return published;
    }

    /** Whether readers have seen it, so that they are told what is put right. */
    public boolean isPublishedOnce() {
        return publishedOnce;
    }

    public String getUnit() {
        return unit;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long asked) {
        id = asked;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String text) {
        note = text;
    }
}
