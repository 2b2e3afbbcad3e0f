package org.tongzhou.core.applications;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.notification.NotificationSender;
import org.tongzhou.core.organization.UnitOffice;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.LiveTopics;

/** Tells that an application has moved: the audit, those who must act next, the applicant, and the windows that show it. */
@Dependent
class ApplicationNews {
    private static final String TOPIC = "applications";
    /** The window on everybody's own page; it follows the public render parameter. */
    private static final String HREF =
        "/p/account?_open=%2Forganization%3A%3Aapplications&_g.%7Burn%3Atongzhou%3Aapplications%7DapplicationId=";

    @Inject
    Acts acts;
    @Inject
    Event<ApplicationMoved> moved;
    @Inject
    NotificationSender notifications;
    @Inject
    UnitOffice office;
    @Inject
    People people;
    @Inject
    LiveTopics topics;
    @Inject
    Clock clock;

    void tell(AuditedAct act, AccountApplication application) {
        acts.tell(act);
        ask(application);
        topics.fire(TOPIC);
    }

    /** Those who must act now have it to do, and nobody else; whoever has it already keeps it. */
    void ask(AccountApplication application) {
        boolean forHead = application.getStatus() == ApplicationStatus.AWAITING_HEAD;
        moved.fire(new ApplicationMoved(application.getId(), application.getUnit(), application.title(), forHead, waitingFor(application),
            HREF + application.getId(), forHead ? application.getAppliedAt() : clock.instant()));
    }

    /** The applicant is sent a notification. @param kind its words are {@code notification.<kind>} */
    void notifyApplicant(AccountApplication application, String kind, String remark) {
        notifications.send(List.of(application.getApplicant()), kind, List.of(application.title(), remark), HREF + application.getId());
    }

    /** Who must act next. */
    Set<String> waitingFor(AccountApplication application) {
        return switch (application.getStatus()) {
            case AWAITING_HEAD -> heads(application.getUnitId());
            case AGREED, REFUSED, RETURNED -> Set.of(application.getApplicant());
            case REGISTERED -> people.listUsernames(ApplicationPermissions.DECIDE);
            case OPENED, WITHDRAWN -> Set.of();
        };
    }

    /** The heads of a unit who can log in. */
    Set<String> heads(long unitId) {
        return office.listHeads(unitId).stream().flatMap(person -> people.findUsername(person).stream())
            .filter(username -> people.find(username).isPresent()).collect(Collectors.toSet());
    }
}
