package org.tongzhou.portlets.common.faces;

import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.tongzhou.core.attachments.AttachmentLimits;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.attachments.AttachmentService;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * The files of a form, as its author orders them. What he brings waits until the form is stored; what he removes is there until then.
 *
 * @param <L> a line
 */
public abstract class FileLines<L extends AttachedFile> implements Serializable {
    private static final long serialVersionUID = 1L;
    /** Number and name; forms that were kept by earlier versions have numbers alone, with commas between. */
    private static final Pattern FILE = Pattern.compile("(?:^|[/,])(\\d{1,18})(?::([^/]+)|(?=,|$))");

    @Inject
    AttachmentService attachments;

    private final List<L> lines = new ArrayList<>();
    private final List<L> removed = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private Set<FileType> types;
    private int filesMax;
    private Uploads uploads;

    /** The line of what has come and waits. */
    protected abstract L line(AttachmentRow row);

    /** Begins with what is stored. @param most how many documents the form takes, if no less are taken at present */
    protected void open(Collection<L> present, int most) {
        open(present, most, FileType.DOCUMENTS);
    }

    /** The same. @param taken of which types more may come */
    protected void open(Collection<L> present, int most, Set<FileType> taken) {
        lines.clear();
        removed.clear();
        missing.clear();
        lines.addAll(present);
        types = Set.copyOf(taken);
        AttachmentLimits limits = attachments.getLimitsOf(types);
        filesMax = Math.min(most, limits.filesMax());
        uploads = new Uploads(new UploadLimits(FileType.extensions(limits.types()), limits.fileMaxBytes(), filesMax), (Uploads.Taker) this::take);
    }

    /** @return its number @throws RuleViolationException if it is not taken, or there are as many as are taken */
    public long take(String name, InputStream content) {
        if (lines.size() >= filesMax) {
            throw new RuleViolationException("shared.uploadTooMany", name, filesMax);
        }
        L line = line(attachments.upload(name, content, types));
        lines.add(line);
        missing.remove(line.getName());
        return line.getId();
    }

    protected static <L extends AttachedFile> Optional<L> find(List<L> among, long id) {
        return among.stream().filter(line -> line.getId() == id).findFirst();
    }

    /** @param steps -1 for up, 1 for down */
    public void move(long id, int steps) {
        find(lines, id).map(lines::indexOf).filter(at -> at + steps >= 0 && at + steps < lines.size()).ifPresent(at -> Collections.swap(lines, at, at + steps));
    }

    public void remove(long id) {
        find(lines, id).ifPresent(line -> {
            lines.remove(line);
            removed.add(line);
        });
    }

    /** Brings back what was removed since the form was stored. */
    public void restore(long id) {
        find(removed, id).ifPresent(line -> {
            removed.remove(line);
            lines.add(line);
        });
    }

    /** The numbers and names of the lines: a field, so that what waits is found again when the session has expired, and what has gone meanwhile can be named. */
    public String getIds() {
        return lines.stream().map(line -> line.getId() + ":" + line.getName()).collect(Collectors.joining("/")); // which is in no name of a file
    }

    public void setIds(String posted) {
        if (uploads == null) {
            return; // there is no form to fill in
        }
        Map<Long, String> unknown = named(posted);
        unknown.keySet().removeIf(id -> find(lines, id).isPresent() || find(removed, id).isPresent());
        if (!unknown.isEmpty()) {
            for (AttachmentRow row : attachments.listWaiting(unknown.keySet().stream().limit(filesMax).toList())) {
                lines.add(line(row));
                unknown.remove(row.id());
            }
            unknown.values().stream().filter(name -> !name.isEmpty() && !missing.contains(name)).forEach(missing::add);
        }
    }

    private static Map<Long, String> named(String ids) {
        Map<Long, String> named = new LinkedHashMap<>();
        Matcher each = FILE.matcher(Objects.requireNonNullElse(ids, ""));
        while (each.find()) {
            named.put(Long.valueOf(each.group(1)), Objects.requireNonNullElse(each.group(2), ""));
        }
        return named;
    }

    /** The names in what {@link #getIds} has told, one in a line. */
    static String names(String ids) {
        return named(ids).values().stream().filter(name -> !name.isEmpty()).collect(Collectors.joining("\n"));
    }

    public List<L> getLines() {
        return lines;
    }

    public List<L> getRemoved() {
        return removed;
    }

    /** The names of files that were brought and have gone before the form was stored, until they are brought again. */
    public List<String> getMissing() {
        return missing;
    }

    public Uploads getUploads() {
        return uploads;
    }
}
