package org.tongzhou.core.applications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongzhou.core.security.StepRight;
import org.tongzhou.core.security.StepRights;
import org.tongzhou.core.shared.PageRequest;

/** The steps of applications: a unit's head decides while one waits for him, the city opens while one is registered. */
@Dependent
public class ApplicationSteps implements StepRights {
    private static final Map<String, ApplicationStatus> WAITING = Map.of(ApplicationPermissions.AGREE, ApplicationStatus.AWAITING_HEAD,
        ApplicationPermissions.DECIDE, ApplicationStatus.REGISTERED);
    private static final PageRequest LATEST = new PageRequest(0, PageRequest.SIZE_MAX_ROWS);

    private final ApplicationRepository applications;
    private final ApplicationNews news;

    @Inject
    public ApplicationSteps(ApplicationRepository applications, ApplicationNews news) {
        this.applications = applications;
        this.news = news;
    }

    @Override
    public Set<String> permissions() {
        return WAITING.keySet();
    }

    @Override
    public List<StepRight> list(String permission) {
        ApplicationFilter waiting = new ApplicationFilter("", WAITING.get(permission), null, ApplicationSort.APPLIED, true);
        return applications.search(waiting, null, LATEST).stream().map(row -> applications.get(row.id()))
            .flatMap(application -> news.waitingFor(application).stream()
                .map(username -> new StepRight(username, permission, application.getUnit() + ' ' + application.title()))).toList();
    }
}
