package org.tongzhou.portlets.common.faces;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;

import org.tongzhou.portlets.common.Download;

/** A text that is taken away as a file. */
public final class TextFile {
    private TextFile() {
    }

    /** Answers the action of a form with the file, in UTF-8; the view stays as it is. @param name with its extension @param mediaType without charset */
    public static void send(String name, String mediaType, String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.setResponseContentType(mediaType + ";charset=UTF-8");
        external.setResponseHeader("Content-Disposition", Download.disposition(name));
        try {
            external.getResponseOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
