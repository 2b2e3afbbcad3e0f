package org.tongzhou.portlets.security;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

import org.tongzhou.core.audit.AuditDetails;
import org.tongzhou.core.audit.AuditFilter;
import org.tongzhou.core.audit.AuditRow;
import org.tongzhou.core.audit.AuditService;
import org.tongzhou.portlets.common.Csv;
import org.tongzhou.portlets.common.Download;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.Texts;

/** The audit as it is taken away: entry by entry, however many there are. */
@ApplicationScoped
public class AuditFiles {
    @Inject
    AuditService audit;
    @Inject
    AuditWords words;
    @Inject
    Texts texts;
    @Inject
    Moments moments;

    /** A table for people, in their words. */
    void sendCsv(AuditFilter filter) {
        String heads = Csv.line(texts.get("audit.number"), texts.get("audit.at"), texts.get("audit.actor"), texts.get("audit.username"),
            texts.get("audit.onBehalfOf"), texts.get("audit.unit"), texts.get("audit.address"), texts.get("audit.action"), texts.get("audit.objectType"),
            texts.get("audit.objectId"), texts.get("audit.object"), texts.get("audit.before"), texts.get("audit.after"), texts.get("audit.outcome"),
            texts.get("audit.hash"));
        send(filter, "csv", "text/csv", Csv.BYTE_ORDER_MARK + heads, this::csv);
    }

    /** Lines for programs. */
    void sendCef(AuditFilter filter) {
        send(filter, "cef", "text/plain", "", entry -> Cef.line(entry, words.action(entry.row().action())));
    }

    private String csv(AuditDetails entry) {
        AuditRow row = entry.row();
        return Csv.line(row.number(), words.seconds(row.at()), words.actor(row), row.actor(), entry.onBehalfOf(), row.unit(), row.address(),
            words.action(row.action()), words.type(row), row.objectId(), row.objectName(), values(row, entry.before()), values(row, entry.after()),
            texts.get("audit.outcome." + row.succeeded()), entry.hash());
    }

    private String values(AuditRow row, SortedMap<String, String> values) {
        return values.entrySet().stream().map((Map.Entry<String, String> value) ->
            words.field(row, value.getKey()) + ": " + words.value(row, value.getKey(), value.getValue())).collect(Collectors.joining("; "));
    }

    private void send(AuditFilter filter, String format, String mediaType, String begin, Function<AuditDetails, String> line) {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        try (Answer answer = new Answer(external, mediaType, texts.of("office.export.name", texts.get("javax.portlet.title"), moments.getToday()) + '.' + format)) {
            audit.export(filter, format, entry -> answer.write(begin, line.apply(entry)));
            answer.write(begin, "");
        }
        faces.responseComplete();
    }

    /** The file; a refusal that comes before its first line is no file. */
    private static final class Answer implements AutoCloseable {
        private final ExternalContext external;
        private final String mediaType;
        private final String name;
        private Writer out;

        Answer(ExternalContext external, String mediaType, String name) {
            this.external = external;
            this.mediaType = mediaType;
            this.name = name;
        }

        void write(String begin, String line) {
            try {
                if (out == null) {
                    external.setResponseContentType(mediaType + ";charset=UTF-8");
                    external.setResponseHeader("Content-Disposition", Download.disposition(name));
                    out = new BufferedWriter(new OutputStreamWriter(external.getResponseOutputStream(), StandardCharsets.UTF_8));
                    out.write(begin);
                }
                out.write(line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                if (out != null) {
                    out.flush();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
