package org.tongzhou.core.reference.regulations;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tongzhou.core.attachments.AttachmentOwner;

/** The files of a regulation are read by whoever sees it. */
@Dependent
public class RegulationFileOwner implements AttachmentOwner {
    static final String KIND = "reference.regulation";

    @Inject
    RegulationRepository regulations;
    @Inject
    RegulationSight sight;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(long id) {
        return regulations.find(id).filter(sight::sees).isPresent();
    }

    /** They are everybody's. */
    @Override
    public boolean isReadingAudited(long id) {
        return false;
    }
}
