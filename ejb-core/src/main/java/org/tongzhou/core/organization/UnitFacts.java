package org.tongzhou.core.organization;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.Words;

/**
 * What is known of a unit.
 *
 * @param name        its full name; unique among the active units beside it
 * @param shortName   what it is called by outside of its own papers, unique among active units; of a section, the same as its name
 * @param code        stable for programs; empty for one made of the names
 * @param issuerCodes the codes of its document numbers (机关代字), the main one first; unique among active units
 */
public record UnitFacts(
    @Words(message = "{organization.unitNameMissing}") @Size(max = UnitFacts.NAME_MAX_CHARS, message = "{organization.unitNameTooLong}") String name,
    @NotNull @Size(max = UnitFacts.SHORT_NAME_MAX_CHARS, message = "{organization.shortNameTooLong}") String shortName,
    @NotNull @Pattern(regexp = UnitFacts.CODE_PATTERN, message = "{organization.codeNotAllowed}") String code,
    @NotNull UnitKind kind,
    @NotNull @Size(max = UnitFacts.ISSUER_CODES_MAX, message = "{organization.issuerCodesTooMany}")
    List<@Words(message = "{organization.issuerCodeMissing}") @Size(max = UnitFacts.ISSUER_CODE_MAX_CHARS,
        message = "{organization.issuerCodeTooLong}") String> issuerCodes) implements Serializable {
    public static final int NAME_MAX_CHARS = 80;
    public static final int SHORT_NAME_MAX_CHARS = 40;
    public static final int CODE_MAX_CHARS = 40;
    public static final int ISSUER_CODE_MAX_CHARS = 20;
    public static final int ISSUER_CODES_MAX = 10;
    static final String CODE_PATTERN = "([a-z][a-z0-9-]{0,39})?";

    public UnitFacts {
        name = name == null ? "" : PlainText.line(name);
        String shorter = shortName == null || PlainText.isBlank(shortName) ? name : PlainText.line(shortName);
        shortName = kind == UnitKind.SECTION ? name : shorter;
        code = code == null ? "" : code.strip();
        issuerCodes = issuerCodes == null ? List.of() : issuerCodes.stream().map(PlainText::line).distinct().toList();
    }
}
