package org.tongzhou.core.reference.chronicle;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.tongzhou.core.security.PeopleFollower;

/** Entries wait for who writes or confirms in their unit. */
@Dependent
public class ChronicleTurns implements PeopleFollower {
    @Inject
    ChronicleRepository entries;
    @Inject
    ChronicleNews news;

    @Override
    public List<Long> listWaiting() {
        return entries.listUnfinished();
    }

    @Override
    public void askAnew(long id) {
        entries.lock(id).ifPresent(news::ask);
    }
}
