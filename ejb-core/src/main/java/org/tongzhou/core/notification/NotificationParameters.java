package org.tongzhou.core.notification;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.tongzhou.core.configuration.Parameter;
import org.tongzhou.core.configuration.Parameter.Effect;
import org.tongzhou.core.configuration.Parameter.Unit;
import org.tongzhou.core.configuration.ParameterSource;

/** What of notifications can be set. */
@Dependent
public class NotificationParameters implements ParameterSource {
    static final Parameter KEPT = Parameter.number("notification.kept", Unit.DAYS, 90, 30, 3650, Effect.AT_ONCE);

    @Override
    public List<Parameter> parameters() {
        return List.of(KEPT);
    }
}
