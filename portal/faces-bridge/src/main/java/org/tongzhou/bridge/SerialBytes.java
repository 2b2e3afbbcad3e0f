package org.tongzhou.bridge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;

import jakarta.faces.FacesException;

/** Objects as bytes, read with the classes of the application that is called. */
final class SerialBytes {
    private SerialBytes() {
    }

    /** @param what for the message. @throws FacesException if a part of the object cannot be serialised */
    static byte[] write(Object object, String what) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        } catch (IOException e) {
            throw new FacesException(what + " cannot be saved", e);
        }
        return bytes.toByteArray();
    }

    /** @param what for the message. @throws FacesException if the bytes are of other classes */
    static Object read(byte[] bytes, String what) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (ObjectInputStream in = new ApplicationInput(new ByteArrayInputStream(bytes), loader)) {
            return in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new FacesException(what + " cannot be restored", e);
        }
    }

    /** Knows the classes of the portlet's application. */
    private static final class ApplicationInput extends ObjectInputStream {
        private final ClassLoader loader;

        ApplicationInput(ByteArrayInputStream bytes, ClassLoader loader) throws IOException {
            super(bytes);
            this.loader = loader;
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(description.getName(), false, loader);
            } catch (ClassNotFoundException e) {
                return super.resolveClass(description); // primitive types, and what only the bridge's loader knows
            }
        }
    }
}
