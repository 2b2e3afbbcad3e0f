package org.tongzhou.portal.container;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;

import javax.portlet.Event;

/**
 * Gives an event's value to a portlet of another application in that application's own classes (PLT.15.2.4): the two have
 * different class loaders. Values of the Java library pass as they are.
 */
final class EventTransfer {
    private EventTransfer() {
    }

    /** @throws ClassNotFoundException if the target's application does not have the value's class */
    static Event to(PortalWindow target, PortalWindow source, Event event) throws IOException, ClassNotFoundException {
        Serializable value = event.getValue();
        if (value == null || value.getClass().getClassLoader() == null
            || target.config().application() == source.config().application()) {
            return event;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        ClassLoader loader = target.config().application().servletContext().getClassLoader();
        try (ObjectInputStream in = new InLoader(new ByteArrayInputStream(bytes.toByteArray()), loader)) {
            return new PortletEvent(event.getQName(), (Serializable) in.readObject());
        }
    }

    private static final class InLoader extends ObjectInputStream {
        private final ClassLoader loader;

        InLoader(InputStream in, ClassLoader loader) throws IOException {
            super(in);
            this.loader = loader;
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(description.getName(), false, loader);
            } catch (ClassNotFoundException e) {
                return super.resolveClass(description); // primitives
            }
        }
    }
}
