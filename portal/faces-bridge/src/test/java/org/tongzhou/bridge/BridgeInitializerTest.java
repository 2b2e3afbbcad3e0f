package org.tongzhou.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLStreamException;

import org.junit.jupiter.api.Test;

class BridgeInitializerTest {
    public static class OwnPortlet extends FacesPortlet {
    }

    @Test
    void anApplicationHasViewsIfOneOfItsPortletsIsAFacesPortlet() throws XMLStreamException {
        assertThat(has(FacesPortlet.class.getName())).isTrue();
        assertThat(has("javax.portlet.GenericPortlet", " " + OwnPortlet.class.getName() + "\n")).isTrue();
        assertThat(has("javax.portlet.GenericPortlet", "not.There")).isFalse();
        assertThat(has()).isFalse();
    }

    private static boolean has(String... classes) throws XMLStreamException {
        StringBuilder descriptor = new StringBuilder("<portlet-app>");
        for (String name : classes) {
            descriptor.append("<portlet><portlet-class>").append(name).append("</portlet-class></portlet>");
        }
        byte[] bytes = descriptor.append("</portlet-app>").toString().getBytes(StandardCharsets.UTF_8);
        return BridgeInitializer.namesFacesPortlet(new ByteArrayInputStream(bytes), BridgeInitializerTest.class.getClassLoader());
    }
}
