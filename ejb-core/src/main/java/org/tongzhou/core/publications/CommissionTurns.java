package org.tongzhou.core.publications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.tongzhou.core.security.PeopleFollower;

/** Commissions wait for who writes in their unit. */
@Dependent
public class CommissionTurns implements PeopleFollower {
    @Inject
    CommissionRepository commissions;
    @Inject
    PublicationNews news;

    @Override
    public List<Long> listWaiting() {
        return commissions.listOpen();
    }

    @Override
    public void askAnew(long id) {
        commissions.lock(id).filter(Commission::isOpen).ifPresent(news::ask);
    }
}
