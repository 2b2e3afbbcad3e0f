package org.tongzhou.core.organization;

import java.io.Serializable;

/**
 * A leader of the city as colleagues see him.
 *
 * @param contact    in the post by which he leads
 * @param substitute who stands in for him in it (AB 角); null for nobody
 * @param duties     of what he is in charge today, and who are his secretaries
 */
public record LeaderCard(ContactRow contact, JobRank rank, String substitute, LeaderDuties duties) implements Serializable {
}
