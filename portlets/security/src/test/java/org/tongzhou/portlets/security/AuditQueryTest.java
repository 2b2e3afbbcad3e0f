package org.tongzhou.portlets.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.tongzhou.core.audit.AuditFilter;
import org.tongzhou.core.audit.AuditSort;

class AuditQueryTest {
    @Test
    void anAddressLeadsToTheSameList() {
        AuditQuery query = new AuditQuery(new AuditFilter(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-31"), "xunuo", "security.", "放假",
            "10.1.", false, AuditSort.ACTOR, true), 40);

        assertThat(AuditQuery.of(words(query)::get)).isEqualTo(query);
        assertThat(AuditQuery.ALL.parameters()).isEmpty();
        assertThat(AuditQuery.of(name -> null)).isEqualTo(AuditQuery.ALL);
    }

    @ParameterizedTest
    @CsvSource({"from,2026-13-01", "from,+2026-1-1", "until,x", "actor,Robert'); DROP", "action,'security.%'", "outcome,perhaps", "sort,hash", "first,-1", "object,'a\u0000b'"})
    void whatMakesNoSenseIsAsIfItWereNotThere(String name, String value) {
        assertThat(AuditQuery.of(asked -> asked.equals(name) ? value : null)).isEqualTo(AuditQuery.ALL);
    }

    @Test
    void aColumnSortedByIsTurnedRound() {
        assertThat(AuditQuery.ALL.sortedBy(AuditSort.TIME).filter().descending()).isFalse();
        assertThat(AuditQuery.ALL.sortedBy(AuditSort.ACTOR).filter().descending()).isFalse();
        assertThat(AuditQuery.ALL.from(40).sortedBy(AuditSort.ACTOR).first()).isZero();
    }

    private static Map<String, String> words(AuditQuery query) {
        return query.parameters().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().toString()));
    }
}
