package org.tongzhou.bridge;

import java.io.Serializable;

import javax.xml.namespace.QName;

/**
 * A portlet event that has reached a window (PLT.15). The bridge fires it as a CDI event, so that a bean hears of it by
 * {@code void heard(@Observes ReceivedEvent event)}. The portlet names the event in portlet.xml as
 * {@code supported-processing-event}. A {@code @ViewScoped} bean hears of it only where its view was saved by an action before, and
 * should observe with {@code notifyObserver = Reception.IF_EXISTS}.
 *
 * @param name  its qualified name
 * @param value what it carries, may be null
 */
public record ReceivedEvent(QName name, Serializable value) {
}
