package org.tongzhou.core.reference.regulations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.tongzhou.core.reference.Holding;
import org.tongzhou.core.shared.Words;

/**
 * A regulation as its keeper writes it.
 *
 * @param kind       a code of {@code regulationKinds}, {@code topic} one of {@code regulationTopics}
 * @param number     发文字号, or that of the order that issued it; empty for none
 * @param expiresOn  its last day by its own words; null for none
 * @param repealedOn since when it is repealed by what is not kept here; null if it is not
 * @param repealedBy what repeals it; empty if nothing does
 * @param links      what it does to earlier ones
 */
public record RegulationDraft(
    @Words(message = "{reference.titleMissing}") @Size(max = Holding.TITLE_MAX_CHARS, message = "{reference.titleTooLong}") String title,
    @NotNull(message = "{reference.kindMissing}") @Size(max = Holding.CODE_MAX_CHARS) String kind,
    @NotNull(message = "{reference.topicMissing}") @Size(max = Holding.CODE_MAX_CHARS) String topic,
    @Words(message = "{reference.issuerMissing}") @Size(max = RegulationDraft.ISSUER_MAX_CHARS, message = "{reference.issuerTooLong}") String issuer,
    @NotNull @Size(max = RegulationDraft.NUMBER_MAX_CHARS, message = "{reference.numberTooLong}") String number,
    @NotNull(message = "{reference.issuedMissing}") LocalDate issuedOn, @NotNull(message = "{reference.effectiveMissing}") LocalDate effectiveFrom,
    LocalDate expiresOn, LocalDate repealedOn,
    @NotNull @Size(max = RegulationDraft.REPEALED_BY_MAX_CHARS, message = "{reference.repealedByTooLong}") String repealedBy,
    @NotNull @Size(max = Holding.BODY_MAX_CHARS, message = "{reference.bodyTooLong}") String body,
    @NotNull @Size(max = RegulationDraft.LINKS_MAX, message = "{reference.linksTooMany}") List<@NotNull @Valid LinkDraft> links) implements Serializable {
    public static final int ISSUER_MAX_CHARS = 100;
    public static final int NUMBER_MAX_CHARS = 60;
    public static final int REPEALED_BY_MAX_CHARS = 200;
    public static final int LINKS_MAX = 50;

    public RegulationDraft {
        links = links == null ? List.of() : List.copyOf(links);
    }
}
