package org.tongzhou.core.attachments;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.tongzhou.core.configuration.Parameter;
import org.tongzhou.core.configuration.Parameter.Effect;
import org.tongzhou.core.configuration.Parameter.Unit;
import org.tongzhou.core.configuration.ParameterSource;

/** What is taken, and how much of it. */
@Dependent
public class AttachmentParameters implements ParameterSource {
    static final long MEGABYTE = 1024L * 1024;
    /** The portal takes requests that are a little larger. */
    static final Parameter FILE_MAX = Parameter.number("attachments.fileMax", Unit.MEGABYTES, 200, 1, 200, Effect.AT_ONCE);
    static final Parameter FILES_MAX = Parameter.number("attachments.filesMax", Unit.PIECES, 20, 1, 200, Effect.AT_ONCE);
    static final Parameter TOTAL_MAX = Parameter.number("attachments.totalMax", Unit.MEGABYTES, 500, 1, 20_000, Effect.AT_ONCE);
    static final Parameter PERSON_QUOTA = Parameter.number("attachments.personQuota", Unit.MEGABYTES, 2_048, 10, 1_048_576, Effect.AT_ONCE);
    static final Parameter RESERVE = Parameter.number("attachments.reserve", Unit.MEGABYTES, 512, 0, 1_048_576, Effect.AT_ONCE);
    static final Parameter OLD_OFFICE = Parameter.onOff("attachments.oldOffice", true, Effect.AT_ONCE);
    static final Parameter ARCHIVES = Parameter.onOff("attachments.archives", true, Effect.AT_ONCE);

    @Override
    public List<Parameter> parameters() {
        return List.of(FILE_MAX, FILES_MAX, TOTAL_MAX, PERSON_QUOTA, RESERVE, OLD_OFFICE, ARCHIVES);
    }
}
