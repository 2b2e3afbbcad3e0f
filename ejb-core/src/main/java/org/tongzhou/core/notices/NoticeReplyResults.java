package org.tongzhou.core.notices;

import java.io.Serializable;
import java.util.List;
import org.tongzhou.core.notices.slips.Slip;

/**
 * What came of the replies to a notice.
 *
 * @param asked   how many units or people are asked, {@code replied} how many of them have replied
 * @param results of the fields that are counted, in their order
 * @param urgeable whether who has not could be urged now
 */
public record NoticeReplyResults(String title, Slip slip, long asked, long replied, List<FieldResult> results, boolean urgeable) implements Serializable {
}
