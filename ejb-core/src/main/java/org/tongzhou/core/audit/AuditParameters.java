package org.tongzhou.core.audit;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.tongzhou.core.configuration.Parameter;
import org.tongzhou.core.configuration.Parameter.Effect;
import org.tongzhou.core.configuration.Parameter.Unit;
import org.tongzhou.core.configuration.ParameterSource;

/** What of the audit can be set, by who administers it alone. */
@Dependent
public class AuditParameters implements ParameterSource {
    /** The system property moves what is normal: an office that was told to keep the audit longer goes on doing so. */
    static final Parameter RETENTION = Parameter.number("audit.retention", Unit.DAYS, (int) AuditRetention.ofThisServer().toDays(),
        AuditRetention.MIN_DAYS, AuditRetention.MAX_DAYS, Effect.AT_ONCE);

    @Override
    public List<Parameter> parameters() {
        return List.of(RETENTION);
    }
}
