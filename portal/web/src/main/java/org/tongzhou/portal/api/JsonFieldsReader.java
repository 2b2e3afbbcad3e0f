package org.tongzhou.portal.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Hands resources the body of a request as {@link JsonFields}. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class JsonFieldsReader implements MessageBodyReader<JsonFields> {
    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == JsonFields.class;
    }

    @Override
    public JsonFields readFrom(Class<JsonFields> type, Type genericType, Annotation[] annotations, MediaType mediaType,
        MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        return JsonFields.read(body);
    }
}
