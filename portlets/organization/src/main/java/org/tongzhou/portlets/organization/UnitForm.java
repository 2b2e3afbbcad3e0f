package org.tongzhou.portlets.organization;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.tongzhou.core.organization.UnitFacts;
import org.tongzhou.core.organization.UnitKind;

/** What was typed of a unit so far. */
public class UnitForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name;
    private String shortName;
    private String code;
    private UnitKind kind = UnitKind.SECTION;
    private String issuerCodes;

    static UnitForm of(UnitFacts facts, String issuerCodes) {
        UnitForm form = new UnitForm();
        form.name = facts.name();
        form.shortName = facts.shortName();
        form.code = facts.code();
        form.kind = facts.kind();
        form.issuerCodes = issuerCodes;
        return form;
    }

    UnitFacts facts() {
        List<String> codes = issuerCodes == null ? List.of() : Stream.of(issuerCodes.split("[\\p{IsPunctuation}\\s]+")).filter(code -> !code.isEmpty()).toList();
        return new UnitFacts(name, shortName, code, kind, codes);
    }

    public String getName() {
        return name;
    }

    public void setName(String text) {
        name = text;
    }

    public String getShortName() {
        return shortName;
    }

    public void setShortName(String text) {
        shortName = text;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String text) {
        code = text;
    }

    public UnitKind getKind() {
        return kind;
    }

    public void setKind(UnitKind chosen) {
        kind = chosen;
    }

    public String getIssuerCodes() {
        return issuerCodes;
    }

    public void setIssuerCodes(String text) {
        issuerCodes = text;
    }
}
