package org.tongzhou.portlets.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.tongzhou.core.audit.AuditDetails;
import org.tongzhou.core.audit.AuditRow;

class CefTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @Test
    void anEntryIsOneLine() {
        String line = Cef.line(entry("10.1.2.3", "春节放假", "PUBLISHED"), "发布通知");

        assertThat(line).isEqualTo("CEF:0|Tongzhou|Portal|1|notices.publish|发布通知|3|rt=1772424000000 externalId=7 outcome=success suser=taozhengping "
            + "src=10.1.2.3 cs1Label=unit cs1=市政府办公室 cs2Label=objectType cs2=notice cs3Label=objectId cs3=5 cs4Label=objectName cs4=春节放假 "
            + "cs6Label=after cs6=status: PUBLISHED flexString2Label=hash flexString2=ab\n");
    }

    @Test
    void whatMeansSomethingInTheFormatIsEscaped() {
        String line = Cef.line(entry("::1", "a=b\\c\nCEF:0|x", "1|2"), "读|写\\");

        assertThat(line).contains("|读\\|写\\\\|").contains("c6a2=::1").contains("cs4=a\\=b\\\\c CEF:0|x").contains("cs6=status: 1|2").hasLineCount(1);
    }

    @Test
    void whatIsNoAddressIsNotSaidToBeOne() {
        assertThat(Cef.line(entry("localhost", "x", ""), "x")).doesNotContain("src=");
    }

    private static AuditDetails entry(String address, String name, String status) {
        SortedMap<String, String> after = new TreeMap<>();
        after.put("status", status);
        return new AuditDetails(new AuditRow(7, NOON, "taozhengping", "陶正平", "市政府办公室", address, "notices.publish", "notice", "5", name, true),
            "", new TreeMap<>(), after, "", "ab");
    }
}
