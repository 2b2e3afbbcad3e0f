package org.tongzhou.portlets.common.faces;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;

import org.tongzhou.portlets.common.Download;

/** A file as the answer to the action of a form, whose view stays as it is. Needs no script, unlike {@code p:fileDownload}. */
public final class SentFile {
    /** A workbook of Excel. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private SentFile() {
    }

    /** What writes the content. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** @param name with its extension, in the reader's language */
    public static void send(String name, String mediaType, Content content) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        external.setResponseContentType(mediaType);
        external.setResponseHeader("Content-Disposition", Download.disposition(name));
        try {
            content.write(external.getResponseOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
