package org.tongzhou.portal.container;

import java.io.Serializable;

import javax.portlet.Event;
import javax.xml.namespace.QName;

/** An event on its way from one portlet to others (PLT.15.2.3). */
record PortletEvent(QName name, Serializable value) implements Event {
    static Event of(QName name, Serializable value) {
        return new PortletEvent(name, value);
    }

    @Override
    public QName getQName() {
        return name;
    }

    @Override
    public String getName() {
        return name.getLocalPart();
    }

    @Override
    public Serializable getValue() {
        return value;
    }
}
