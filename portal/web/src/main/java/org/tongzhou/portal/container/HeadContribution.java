package org.tongzhou.portal.container;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;

import org.apache.pluto.container.HeaderData;
import org.w3c.dom.Element;

/** Pluto's head data that knows whether anything was put into the head: asking Pluto for its markup is dear. */
final class HeadContribution extends HeaderData {
    private boolean hasMarkup;

    /** Whether there may be markup for the head. */
    boolean hasMarkup() {
        return hasMarkup;
    }

    @Override
    public PrintWriter getWriter() {
        hasMarkup = true;
        return super.getWriter();
    }

    @Override
    public ByteArrayOutputStream getBaoStream() {
        hasMarkup = true;
        return super.getBaoStream();
    }

    @Override
    public void addHeaderTag(Element element) {
        hasMarkup = true;
        super.addHeaderTag(element);
    }

    @Override
    public void addDependency(String name, String scope, String version, String markup) {
        hasMarkup = true;
        super.addDependency(name, scope, version, markup);
    }
}
