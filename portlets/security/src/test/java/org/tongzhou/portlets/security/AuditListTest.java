package org.tongzhou.portlets.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.tongzhou.core.audit.AuditFilter;
import org.tongzhou.core.audit.AuditSort;
import org.tongzhou.portlets.common.faces.ListQuery;

class AuditListTest {
    private static final Map<String, UnaryOperator<String>> CONDITIONS = new AuditList().conditions();

    @Test
    void anAddressLeadsToItsEntries() {
        Map<String, String> address = Map.of("from", "2026-03-01", "until", "2026-03-31", "actor", "xunuo", "action", "security.", "address", "10.1.",
            "outcome", "false", "text", "放假", "sort", "actor", "order", "desc");

        AuditFilter filter = AuditList.filter(ListQuery.all(AuditSort.TIME, true).read(address::get, CONDITIONS));

        assertThat(filter).isEqualTo(new AuditFilter(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"), "xunuo", "security.", "放假", "10.1.",
            false, AuditSort.ACTOR, true));
    }

    @ParameterizedTest
    @CsvSource({"from,2026-13-01", "from,+2026-1-1", "until,x", "actor,Robert'); DROP", "action,'security.%'", "outcome,perhaps", "sort,hash", "first,-1", "address,%"})
    void whatMakesNoSenseIsAsIfItWereNotThere(String name, String value) {
        AuditFilter filter = AuditList.filter(ListQuery.all(AuditSort.TIME, true).read(asked -> asked.equals(name) ? value : null, CONDITIONS));

        assertThat(filter).isEqualTo(AuditFilter.ALL);
    }
}
