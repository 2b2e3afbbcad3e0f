package org.tongzhou.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class AuditedActTest {
    private final AuditedAct act = AuditedAct.of("notices.publish", "notice", 5L, "春节放假安排");

    @Test
    void aChangeIsWhatWasAndWhatIs() {
        AuditedAct changed = act.changed("status", "DRAFT", "PUBLISHED").changed("unit", null, "综合科").changed("reason", "误发", null);

        assertThat(changed.before()).containsExactly(entry("reason", "误发"), entry("status", "DRAFT"));
        assertThat(changed.after()).containsExactly(entry("status", "PUBLISHED"), entry("unit", "综合科"));
    }

    @Test
    void whatStayedAsItWasIsNoChange() {
        assertThat(act.changed("status", "DRAFT", "DRAFT").with("text", null)).isEqualTo(act);
    }

    @Test
    void anActSaysOfWhatDomainItIs() {
        assertThatThrownBy(() -> AuditedAct.of("publish")).isInstanceOf(IllegalArgumentException.class);
    }
}
