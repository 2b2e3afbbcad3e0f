package org.tongzhou.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForgedInputTest {
    private static final StackTraceElement PARSE = new StackTraceElement("java.lang.Integer", "parseInt", "Integer.java", 652);
    private static final StackTraceElement TABLE = new StackTraceElement("org.primefaces.component.api.UIPageableData", "updatePaginationData", null, 324);
    private static final StackTraceElement BEAN = new StackTraceElement("org.tongzhou.portlets.notices.SentView", "load", null, 40);

    @Test
    void aNumberThatAComponentCannotReadIsForged() {
        assertThat(ForgedInput.refusedBy(new IllegalStateException(at(new NumberFormatException(), PARSE, TABLE)))).hasValueSatisfying(
            place -> assertThat(place).contains("updatePaginationData"));
        assertThat(ForgedInput.refusedBy(at(new IllegalArgumentException(), TABLE))).isPresent();
    }

    @Test
    void whatABeanCannotReadIsAFailure() {
        assertThat(ForgedInput.refusedBy(at(new NumberFormatException(), PARSE, BEAN, TABLE))).isEmpty();
        assertThat(ForgedInput.refusedBy(at(new NullPointerException(), TABLE))).isEmpty();
    }

    private static Exception at(Exception failure, StackTraceElement... trace) {
        failure.setStackTrace(trace);
        return failure;
    }
}
