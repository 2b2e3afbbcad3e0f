package org.tongzhou.portlets.organization;

import java.io.Serializable;
import org.tongzhou.core.organization.JobRank;
import org.tongzhou.core.organization.MobileSightRow;

/** What was chosen for a rank so far. */
public class SightForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final MobileSightRow before;
    private JobRank reader;

    SightForm(MobileSightRow row) {
        before = row;
        reader = row.reader();
    }

    MobileSightRow row() {
        return new MobileSightRow(before.owner(), reader, before.version());
    }

    public JobRank getOwner() {
        return before.owner();
    }

    public JobRank getReader() {
        return reader;
    }

    public void setReader(JobRank chosen) {
        reader = chosen;
    }
}
