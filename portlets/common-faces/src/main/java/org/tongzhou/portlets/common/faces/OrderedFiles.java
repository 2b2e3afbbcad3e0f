package org.tongzhou.portlets.common.faces;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.Dependent;

import org.tongzhou.core.attachments.AttachmentRow;
import org.tongzhou.core.attachments.FileType;

/** The files of a form that calls them by their names; {@code o:attach} shows them. */
@Dependent
public class OrderedFiles extends FileLines<AttachedFile> {
    private static final long serialVersionUID = 1L;

    /** Begins with what is stored. @param most how many the form takes */
    @Override
    public void open(Collection<AttachedFile> present, int most) {
        super.open(present, most);
    }

    /** The same. @param types what more may come */
    public void open(List<AttachmentRow> present, Set<FileType> types) {
        open(present.stream().map(this::line).toList(), Integer.MAX_VALUE, types);
    }

    @Override
    protected AttachedFile line(AttachmentRow row) {
        return new AttachedFile(row.id(), row.name(), row.sizeBytes(), row.type());
    }

    /** What shall be stored. */
    public List<Long> ids() {
        return getLines().stream().map(AttachedFile::getId).toList();
    }
}
