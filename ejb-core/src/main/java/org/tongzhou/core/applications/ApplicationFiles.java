package org.tongzhou.core.applications;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.attachments.AttachmentOwner;
import org.tongzhou.core.attachments.Attachments;
import org.tongzhou.core.attachments.FileType;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.RuleViolationException;

/** The scans of applications: read by those whom the application concerns. */
@Dependent
public class ApplicationFiles implements AttachmentOwner {
    static final String KIND = "applications.application";

    @Inject
    ApplicationRepository applications;
    @Inject
    ApplicationSight sight;
    @Inject
    Attachments attachments;
    @Inject
    People people;
    @Inject
    CurrentUser currentUser;
    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(long id) {
        return applications.find(id).filter(sight::sees).isPresent();
    }

    /**
     * Gives an application what the caller has uploaded.
     *
     * @throws NotFoundException if the caller has uploaded no such file
     * @throws RuleViolationException if one is no scan, or there are too many
     */
    List<ApplicationFile> claim(AccountApplication application, Collection<Long> ids) {
        attachments.claim(KIND, application.getId(), ids, FileType.SCANS, attachments.listHashes(KIND, application.getId()).keySet()); // these replace all before
        String by = people.displayName(currentUser.username());
        Instant now = clock.instant();
        return attachments.list(KIND, application.getId()).stream().filter(file -> ids.contains(file.id()))
            .map(file -> new ApplicationFile(file, by, now)).toList();
    }
}
