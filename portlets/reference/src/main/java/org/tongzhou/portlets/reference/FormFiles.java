package org.tongzhou.portlets.reference;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.tongzhou.core.attachments.AttachmentLimits;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.attachments.AttachmentService;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.portlets.common.faces.UploadLimits;
import org.tongzhou.portlets.common.faces.Uploads;

/** The files of a form. What is brought waits until the form is saved; what is removed is there until then. */
@Dependent
public class FormFiles implements Uploads.Store {
    private static final long serialVersionUID = 1L;

    @Inject
    AttachmentService attachments;
    private final List<Uploads.Stored> files = new ArrayList<>();
    private EnumSet<FileType> types;
    private Uploads uploads;

    /** Begins with what is stored. @param taken of which types more may come */
    void open(List<AttachmentRow> present, Set<FileType> taken) {
        files.clear();
        types = EnumSet.copyOf(taken);
        present.forEach(this::show);
        AttachmentLimits limits = attachments.getLimitsOf(types);
        uploads = new Uploads(new UploadLimits(FileType.extensions(limits.types()), limits.fileMaxBytes(), limits.filesMax()), this);
    }

    private void show(AttachmentRow row) {
        files.add(new Uploads.Stored(String.valueOf(row.id()), row.name(), row.sizeBytes()));
    }

    @Override
    public void add(String name, InputStream content) {
        show(attachments.upload(name, content, types));
    }

    @Override
    public List<Uploads.Stored> list() {
        return files;
    }

    @Override
    public void remove(String id) {
        files.removeIf(file -> file.id().equals(id));
    }

    /** What shall be stored. */
    List<Long> ids() {
        return files.stream().map(file -> Long.valueOf(file.id())).toList();
    }

    Uploads uploads() {
        return uploads;
    }
}
