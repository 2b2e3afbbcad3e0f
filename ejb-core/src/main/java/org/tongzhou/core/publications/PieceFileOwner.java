package org.tongzhou.core.publications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tongzhou.core.attachments.AttachmentOwner;

/** The files of a piece are read by whoever sees it as its unit does; those that were signed last by editors and the units that have sent it, too. */
@Dependent
public class PieceFileOwner implements AttachmentOwner {
    @Inject
    PieceRepository pieces;
    @Inject
    PieceFileRepository files;
    @Inject
    PieceSight sight;

    @Override
    public String kind() {
        return PieceFiles.KIND;
    }

    @Override
    public boolean mayRead(long id) {
        return pieces.find(id).filter(sight::isInside).isPresent();
    }

    @Override
    public boolean mayRead(long id, long fileId) {
        return mayRead(id) || files.find(fileId).filter(PieceFile::isSigned).isPresent() && pieces.find(id).filter(sight::readsSigned).isPresent();
    }
}
