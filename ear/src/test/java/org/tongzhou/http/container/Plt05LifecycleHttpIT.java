package org.tongzhou.http.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongzhou.http.Await.await;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.tongzhou.http.PortalClient;
import org.tongzhou.http.ServerLog;

/** PLT.5: the life of a portlet, and what happens when it is in trouble. */
class Plt05LifecycleHttpIT extends ConformanceTest {
    private static final Pattern INCIDENT = Pattern.compile("<code>([0-9A-F]{10})</code>");

    @Test
    void eachDefinitionIsOneObjectWhateverItsClass() { // PLT.5.1
        Shown page = open("phases");

        assertThat(page.of("Phases", 0).get("instance")).isEqualTo(page.of("Phases", 1).get("instance"))
            .isNotEqualTo(page.of("PhasesToo").get("instance"));
    }

    @Test
    void aPortletWhoseInitialisationFailsIsUnavailableAndItsApplicationIsNot() { // PLT.5.2.2
        Shown page = open("trouble");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.allOf("TroubleInit")).isEmpty();
        assertThat(page.allOf("TroubleNone")).hasSize(1);
    }

    @Test
    void aFailingWindowShowsAnIncidentThatStandsInTheLog() { // PLT.5.4.7
        Matcher incident = INCIDENT.matcher(open("trouble").body());

        for (String portlet : new String[] {"TroubleException", "TroubleRuntime", "TroubleError", "TroubleStack"}) {
            assertThat(incident.find()).as(portlet).isTrue();
            String entry = "Incident " + incident.group(1);
            await(portlet, () -> ServerLog.hasLine(entry, portlet));
        }
    }

    @Test
    void whatAFailingWindowHasHalfWrittenIsThrownAway() { // PLT.5.4.7
        assertThat(open("trouble").body()).doesNotContain("half written");
    }

    @Test
    void aPortletThatIsUnavailableForEverIsEndedAndNotCalledAgain() { // PLT.5.5
        open("trouble");
        Shown page = open("trouble");

        assertThat(page.of("TroubleNone").get("renderings")).contains("TroubleForever=1");
        assertThat(page.of("TroubleNone").get("endings")).contains("TroubleForever=1");
    }

    @Test
    void aPortletThatIsUnavailableForASecondComesBack() { // PLT.5.5
        await("it is away", () -> open("pause").allOf("TroubleAWhile").isEmpty());
        await("it has come back", () -> !open("pause").allOf("TroubleAWhile").isEmpty());
    }

    @Test
    void aLateWindowIsFetchedAfterwardsAndTheRestOfThePageIsThereInTime() {
        String late = open("late").of("TroubleLate").get("late");

        Shown page = get(late);
        assertThat(page.allOf("TroubleLate")).isEmpty();
        assertThat(page.allOf("TroubleNone")).hasSize(1);
        Matcher address = Pattern.compile("data-late=\"([^\"]+)\"").matcher(page.body());
        assertThat(address.find()).isTrue();
        Shown window = new Shown(user.send(PortalClient.request(address.group(1).replace("&amp;", "&")).header("X-Requested-With", "test").GET()));

        assertThat(window.of("TroubleLate").get("late")).isNotNull();
        assertThat(window.body()).doesNotContain("<html");
    }

    @Test
    void aPortletThatIsNotDeployedLeavesAPlaceholder() {
        Shown page = open("missing");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("/nowhere::Gone").contains("/conformance::Unheard");
        assertThat(page.allOf("TroubleNone")).hasSize(1);
    }

    @Test
    void aBrowserCannotCallAPortletInItsApplication() {
        assertThat(get("/conformance/-portlet/Phases").status()).isEqualTo(404);
    }
}
