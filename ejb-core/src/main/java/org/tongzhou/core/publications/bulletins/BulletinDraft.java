package org.tongzhou.core.publications.bulletins;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Set;
import org.tongzhou.core.publications.scores.RuleDraft;
import org.tongzhou.core.shared.Words;

/**
 * What is said of a bulletin.
 *
 * @param masthead    what is printed large in red; the name if it is empty
 * @param office      who edits and prints it (编印单位)
 * @param carrier     the carrier in the table of points that it is; empty if its texts earn none
 * @param countsTotal whether its issues are counted through, too (总第几期)
 * @param totalBefore how many there were before the first that is published here
 * @param editors     user names; all editors if there are none
 * @param approvers   user names of those who sign its issues
 */
public record BulletinDraft(
    @Words(message = "{publications.bulletin.nameMissing}") @Size(max = BulletinDraft.NAME_MAX_CHARS, message = "{publications.bulletin.nameTooLong}") String name,
    @NotNull @Size(max = BulletinDraft.NAME_MAX_CHARS, message = "{publications.bulletin.nameTooLong}") String masthead,
    @NotNull @Size(max = BulletinDraft.NAME_MAX_CHARS, message = "{publications.bulletin.nameTooLong}") String caution,
    @Words(message = "{publications.bulletin.officeMissing}") @Size(max = BulletinDraft.OFFICE_MAX_CHARS, message = "{publications.bulletin.officeTooLong}") String office,
    @NotNull @Size(max = BulletinDraft.LINE_MAX_CHARS, message = "{publications.bulletin.lineTooLong}") String reportTo,
    @NotNull @Size(max = BulletinDraft.LINE_MAX_CHARS, message = "{publications.bulletin.lineTooLong}") String sendTo,
    @NotNull @Size(max = BulletinDraft.LINE_MAX_CHARS, message = "{publications.bulletin.lineTooLong}") String distributeTo,
    @Min(value = 0, message = "{publications.bulletin.copiesWrong}") @Max(value = BulletinDraft.COPIES_MAX, message = "{publications.bulletin.copiesWrong}") int copies,
    @NotNull @Size(max = RuleDraft.NAME_MAX_CHARS, message = "{publications.carrierTooLong}") String carrier,
    boolean countsTotal,
    @Min(value = 0, message = "{publications.bulletin.totalWrong}") @Max(value = BulletinDraft.TOTAL_MAX, message = "{publications.bulletin.totalWrong}") int totalBefore,
    @NotNull @Valid BulletinReaders readers,
    @NotNull @Size(max = BulletinDraft.PEOPLE_MAX, message = "{publications.bulletin.peopleTooMany}") Set<@NotNull String> editors,
    @NotNull @Size(min = 1, max = BulletinDraft.PEOPLE_MAX, message = "{publications.bulletin.approversNumber}") Set<@NotNull String> approvers,
    boolean open) implements Serializable {
    public static final int NAME_MAX_CHARS = 40;
    public static final int OFFICE_MAX_CHARS = 120;
    public static final int LINE_MAX_CHARS = 500;
    public static final int COPIES_MAX = 99_999;
    public static final int TOTAL_MAX = 99_999;
    public static final int PEOPLE_MAX = 50;
}
