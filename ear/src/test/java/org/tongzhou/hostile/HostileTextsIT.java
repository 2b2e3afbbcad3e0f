package org.tongzhou.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongzhou.http.PortalClient;

/** The whole portal, as people of each kind reach it, over a database in which every text holds markup ({@link HostileTexts}). */
class HostileTextsIT {
    @ParameterizedTest
    @ValueSource(strings = {"xunuo", "shaojing", "zhouhuaijin", "taozhengping", "sysadmin", "secadmin", "auditadmin"})
    void noTextBecomesMarkup(String username) {
        Crawl crawl = new Crawl(PortalClient.loggedIn(username)).read();

        assertThat(crawl.faults()).isEmpty();
        assertThat(crawl.witnesses()).isGreaterThan(10);
    }
}
