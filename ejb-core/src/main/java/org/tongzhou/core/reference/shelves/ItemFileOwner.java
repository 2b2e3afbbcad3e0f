package org.tongzhou.core.reference.shelves;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tongzhou.core.attachments.AttachmentOwner;

/** The files of an item are read by whoever sees it. */
@Dependent
public class ItemFileOwner implements AttachmentOwner {
    static final String KIND = "reference.item";

    @Inject
    ItemRepository items;
    @Inject
    ItemSight sight;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(long id) {
        return items.find(id).filter(sight::sees).isPresent();
    }

    /** Nothing in them is anybody's secret. */
    @Override
    public boolean isReadingAudited(long id) {
        return false;
    }
}
