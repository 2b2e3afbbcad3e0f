package org.tongzhou.portlets.conformance;

import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import javax.portlet.BaseURL;
import javax.portlet.MimeResponse;

import jakarta.servlet.http.HttpServletResponse;

/** What a portlet or servlet has seen, in lines of {@code name=value} that tests read. */
public final class Report {
    private final Map<String, String> lines = new LinkedHashMap<>();

    /** Adds a line; null is written as {@code null}. */
    public Report put(String name, Object value) {
        lines.put(name, value instanceof Object[] array ? String.join("|", java.util.Arrays.stream(array).map(String::valueOf).toList())
            : String.valueOf(value));
        return this;
    }

    /** Adds what the call answers, or the simple name of what it throws. */
    public Report attempt(String name, Callable<?> call) {
        try {
            return put(name, call.call());
        } catch (Exception e) {
            return put(name, e.getClass().getSimpleName());
        }
    }

    /** Adds {@code prefix.name=first|second} for each parameter. */
    public Report parameters(String prefix, Map<String, String[]> parameters) {
        parameters.forEach((name, values) -> put(prefix + "." + name, values));
        return this;
    }

    /** Adds an address as it goes into a script: without XML escapes. */
    public Report url(String name, BaseURL url) {
        StringWriter text = new StringWriter();
        try {
            url.write(text, false);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return put(name, text);
    }

    /** Writes the report into a window's markup, marked with the portlet's name. */
    public void into(String portlet, MimeResponse response) throws IOException {
        response.setContentType("text/html");
        response.getWriter().write(markup(portlet));
    }

    /** Writes the report from a servlet that a portlet has dispatched to. */
    public void into(String name, HttpServletResponse response) throws IOException {
        response.setContentType("text/html");
        response.getWriter().write(markup(name));
    }

    /** The report as an element of HTML. */
    public String markup(String name) {
        return "<pre data-report=\"" + name + "\">" + escape(toString()) + "</pre>";
    }

    /** The bare lines; a line break in a value is written {@code \n}. */
    @Override
    public String toString() {
        return lines.entrySet().stream().map(line -> line.getKey() + "=" + line.getValue().replace("\r", "").replace("\n", "\\n"))
            .collect(Collectors.joining("\n"));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
