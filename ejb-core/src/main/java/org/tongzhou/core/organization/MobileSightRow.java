package org.tongzhou.core.organization;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;

/** Who sees the mobiles of people of a rank. @param reader the lowest rank that does; {@link JobRank#WORKER} for everybody */
public record MobileSightRow(@NotNull JobRank owner, @NotNull JobRank reader, int version) implements Serializable {
}
