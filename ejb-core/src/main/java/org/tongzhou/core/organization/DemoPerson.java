package org.tongzhou.core.organization;

/**
 * Somebody of the demonstration.
 *
 * @param personId null before it is stored
 * @param mailName what the mail address begins with, no other's: lower-case letters and digits
 * @param unit     the label of the unit of the own post
 */
public record DemoPerson(Long personId, String mailName, String familyName, String givenName, String unit, String post, JobRank rank, PostDuty duty) {
    /** Somebody who is to have a post of that name. */
    public static DemoPerson named(String mailName, String familyName, String givenName, String unit, String post) {
        return new DemoPerson(null, mailName, familyName, givenName, unit, post, null, null);
    }

    String mail() {
        return mailName + "@jingchuan.example";
    }
}
