package org.tongzhou.core.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.tongzhou.core.access.OpenToAll;
import org.tongzhou.core.access.RequiresPermission;

/** The statistics of portlet use: written by the portal, read by administrators. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class UsageStatisticsService {
    @Inject
    Clock clock;
    private UsageStatistics statistics;

    @PostConstruct
    void open() {
        statistics = new UsageStatistics(clock);
    }

    /** What the portal records to; it asks once and keeps it. Nothing can be read from it outside the core. */
    @OpenToAll
    public UsageStatistics recorder() {
        return statistics;
    }

    /** The use of every portlet that was rendered since the server started, by its name; as many as portlets are deployed. */
    @RequiresPermission(PagePermissions.READ_STATISTICS)
    public List<PortletUsageRow> listUsage() {
        return statistics.rows();
    }
}
