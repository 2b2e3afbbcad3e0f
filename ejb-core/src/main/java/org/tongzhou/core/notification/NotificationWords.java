package org.tongzhou.core.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongzhou.core.shared.OfficeZone;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.templates.FilledText;
import org.tongzhou.core.templates.Template;
import org.tongzhou.core.templates.TemplateSource;
import org.tongzhou.core.templates.Templates;

/** The words of notifications: the office's own where it has some, as they were on the day of sending. */
@Dependent
public class NotificationWords implements TemplateSource {
    @Inject
    Templates templates;

    @Override
    public List<Template> templates() {
        return Arrays.stream(NotificationKind.values()).map(NotificationKind::template).toList();
    }

    /** The row with the office's own words, if it has some. */
    public NotificationRow worded(NotificationRow row) {
        return row.worded(NotificationKind.find(row.kind()).flatMap(kind -> find(kind, row)).orElse(null));
    }

    private Optional<FilledText> find(NotificationKind kind, NotificationRow row) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < Math.min(kind.gaps().size(), row.arguments().size()); i++) {
            values.put(kind.gaps().get(i), row.arguments().get(i));
        }
        try {
            return templates.findMessage(kind.template(), values, LocalDate.ofInstant(row.sentAt(), OfficeZone.ID));
        } catch (RuleViolationException e) {
            return Optional.empty(); // written for gaps that a release has taken away: the portal's own words hold
        }
    }
}
