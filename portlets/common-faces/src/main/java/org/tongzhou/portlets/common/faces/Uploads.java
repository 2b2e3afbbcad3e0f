package org.tongzhou.portlets.common.faces;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;

import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.file.UploadedFile;

/**
 * The files of an {@code o:upload}: what may come, where it goes, and what is there. A file goes to its store when it arrives; the view
 * keeps none of its content. The limits hold for what arrives, whatever the browser has checked.
 */
public final class Uploads implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A file that is there. @param id names it in its store */
    public record Stored(String id, String name, long sizeBytes) implements Serializable {
        public String size() {
            return Sizes.text(sizeBytes);
        }
    }

    /** Where files go, such as a service that keeps attachments. */
    public interface Store extends Serializable {
        void add(String name, InputStream content) throws IOException;

        /** In the order in which they are shown. */
        List<Stored> list();

        void remove(String id);
    }

    /** Takes each file for what it is meant for at once: none stays in the list, to be removed from it. */
    @FunctionalInterface
    public interface Taker extends Store {
        @Override
        default List<Stored> list() {
            return List.of();
        }

        @Override
        default void remove(String id) {
            // there is none
        }
    }

    private final UploadLimits limits;
    private final Store store;

    public Uploads(UploadLimits limits, Store store) {
        this.limits = limits;
        this.store = store;
    }

    public UploadLimits getLimits() {
        return limits;
    }

    public List<Stored> getFiles() {
        return store.list();
    }

    /** A file has arrived. @throws org.tongzhou.core.shared.RuleViolationException if it is beyond the limits */
    public void receive(FileUploadEvent event) {
        UploadedFile file = event.getFile();
        try (InputStream content = file.getInputStream()) {
            take(file.getFileName(), file.getSize(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void take(String path, long sizeBytes, InputStream content) throws IOException {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        limits.require(name, sizeBytes, store.list().size());
        store.add(name, content);
    }

    /** Takes a file away again; nothing happens if it is gone. */
    public void remove(String id) {
        if (store.list().stream().anyMatch(file -> file.id().equals(id))) {
            store.remove(id);
        }
    }
}
