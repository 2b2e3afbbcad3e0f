package org.tongzhou.core.applications;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An application as its page shows it; what has not happened yet is null.
 *
 * @param headFor the head in whose place it was decided; null if by himself
 * @param files   those that count, and those that were replaced
 */
public record ApplicationDetails(long id, int version, ApplicationKind kind, long unitId, String unit, String reason, ApplicationStatus status,
    String applicantName, Instant appliedAt, String headName, String headFor, String headRemark, Instant decidedAt, String agreementNumber, LocalDate agreementDay,
    String cityName, String cityRemark, Instant closedAt, List<ApplicationPerson> people, List<ApplicationFile> files, May may) implements Serializable {
    public ApplicationDetails {
        people = List.copyOf(people);
        files = List.copyOf(files);
    }

    /** The scans that count. */
    public List<ApplicationFile> presentFiles() {
        return files.stream().filter(file -> !file.isReplaced()).toList();
    }

    /** The scans that others have replaced. */
    public List<ApplicationFile> formerFiles() {
        return files.stream().filter(ApplicationFile::isReplaced).toList();
    }

    /** What the caller may do with it now. */
    public record May(boolean handIn, boolean withdraw, boolean decide, boolean register, boolean replaceFiles, boolean open, boolean giveBack)
        implements Serializable {
    }
}
