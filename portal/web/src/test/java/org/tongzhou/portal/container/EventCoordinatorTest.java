package org.tongzhou.portal.container;

import static org.assertj.core.api.Assertions.assertThat;

import javax.xml.namespace.QName;

import org.apache.pluto.container.om.portlet.EventDefinition;
import org.apache.pluto.container.om.portlet.PortletDefinition;
import org.apache.pluto.container.om.portlet.impl.EventDefinitionImpl;
import org.apache.pluto.container.om.portlet.impl.EventDefinitionReferenceImpl;
import org.apache.pluto.container.om.portlet.impl.PortletApplicationDefinitionImpl;
import org.apache.pluto.container.om.portlet.impl.PortletDefinitionImpl;
import org.junit.jupiter.api.Test;

class EventCoordinatorTest {
    private static final String NAMESPACE = "urn:a";

    private final PortletApplicationDefinitionImpl application = new PortletApplicationDefinitionImpl();
    private final PortletDefinition portlet = new PortletDefinitionImpl("p", application);

    @Test
    void anEventIsWantedByItsWholeName() { // PLT.15.2.4
        processes("city.chosen");

        assertThat(wants("city.chosen")).isTrue();
        assertThat(wants("city.chosen.twice")).isFalse();
        assertThat(EventCoordinator.wants(portlet, new QName("urn:b", "city.chosen"))).isFalse();
        assertThat(EventCoordinator.wants(portlet, new QName("city.chosen"))).isFalse();
    }

    @Test
    void aDeclaredNameThatEndsInADotStandsForAllThatBeginWithIt() { // PLT.15.2.5
        processes("city.");

        assertThat(wants("city.chosen")).isTrue();
        assertThat(wants("city.chosen.twice")).isTrue();
        assertThat(wants("citya")).isFalse();
        assertThat(EventCoordinator.wants(portlet, new QName("urn:b", "city.chosen"))).isFalse();
    }

    @Test
    void anEventIsWantedByItsAlias() { // PLT.15.2.5
        processes("city.chosen");
        EventDefinition definition = new EventDefinitionImpl(new QName(NAMESPACE, "city.chosen"));
        definition.addAlias(new QName("urn:b", "town"));
        application.addEventDefinition(definition);

        assertThat(EventCoordinator.wants(portlet, new QName("urn:b", "town"))).isTrue();
        assertThat(EventCoordinator.wants(portlet, new QName("urn:b", "village"))).isFalse();
    }

    @Test
    void aPortletThatDeclaresNoEventWantsNone() {
        assertThat(wants("city.chosen")).isFalse();
    }


    private void processes(String name) {
        portlet.addSupportedProcessingEvent(new EventDefinitionReferenceImpl(new QName(NAMESPACE, name)));
    }

    private boolean wants(String name) {
        return EventCoordinator.wants(portlet, new QName(NAMESPACE, name));
    }
}
