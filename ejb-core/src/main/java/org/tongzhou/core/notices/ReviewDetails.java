package org.tongzhou.core.notices;

import java.util.List;

/**
 * A notice on its way through the review, as reviewers and those who publish it see it.
 *
 * @param waitingFor the names of who may review it now, sorted; nobody if it is not being reviewed
 * @param mayReview  whether the caller is one of them
 * @param steps      what was done with it so far, the first first
 */
public record ReviewDetails(OwnNotice notice, List<String> waitingFor, boolean mayReview, List<StepRow> steps) {
}
