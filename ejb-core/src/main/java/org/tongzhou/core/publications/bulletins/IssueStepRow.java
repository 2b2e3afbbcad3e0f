package org.tongzhou.core.publications.bulletins;

import java.io.Serializable;
import java.time.Instant;

/** That somebody has done something with an issue. @param remark null if nothing was said */
public record IssueStepRow(IssueAct act, String person, Instant at, String remark) implements Serializable {
}
