package org.tongzhou.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What the server gives to anybody. */
class ServerHttpIT {
    private final PortalClient anybody = new PortalClient();

    @Test
    void theRootLeadsToThePortal() {
        assertThat(anybody.get("/").body()).contains("url=/portal/");
    }

    @Test
    void theHealthAddressAnswersWithoutALogin() {
        HttpResponse<String> health = anybody.getOnce("/portal/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("OK\n");
        assertThat(health.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(anybody.cookie("JSESSIONID")).as("asking for health opens no session").isNull();
    }
}
