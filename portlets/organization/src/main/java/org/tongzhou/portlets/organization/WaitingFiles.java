package org.tongzhou.portlets.organization;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.attachments.AttachmentService;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.portlets.common.faces.Uploads;

/** Files of a form that is being filled in: they wait with {@link AttachmentService} until the service of their object claims {@link #ids()}. */
class WaitingFiles implements Uploads.Store {
    private static final long serialVersionUID = 1L;

    private final AttachmentService attachments;
    private final Set<FileType> types;
    private final List<AttachmentRow> rows = new ArrayList<>();

    WaitingFiles(AttachmentService attachments, Set<FileType> types) {
        this.attachments = attachments;
        this.types = types;
    }

    @Override
    public void add(String name, InputStream content) {
        rows.add(attachments.upload(name, content, types));
    }

    @Override
    public List<Uploads.Stored> list() {
        return rows.stream().map(row -> new Uploads.Stored(String.valueOf(row.id()), row.name(), row.sizeBytes())).toList();
    }

    @Override
    public void remove(String id) {
        attachments.withdraw(Long.parseLong(id));
        rows.removeIf(row -> String.valueOf(row.id()).equals(id));
    }

    Set<Long> ids() {
        return rows.stream().map(AttachmentRow::id).collect(Collectors.toSet());
    }
}
