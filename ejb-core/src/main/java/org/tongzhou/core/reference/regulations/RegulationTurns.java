package org.tongzhou.core.reference.regulations;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.tongzhou.core.security.PeopleFollower;

/** Regulations whose term ends within some weeks wait for their keepers, who say what shall become of them; nobody is asked any more when it has ended. */
@Dependent
public class RegulationTurns implements PeopleFollower {
    /** A server may have been down when a term ended. */
    private static final int LOOK_BACK_DAYS = 60;

    @Inject
    RegulationRepository regulations;
    @Inject
    RegulationNews news;

    @Override
    public List<Long> listWaiting() {
        LocalDate today = news.today();
        return regulations.listEnding(today.minusDays(LOOK_BACK_DAYS), today.plusDays(RegulationNews.NOTICE_DAYS));
    }

    @Override
    public void askAnew(long id) {
        regulations.lock(id).ifPresent(news::ask);
    }
}
