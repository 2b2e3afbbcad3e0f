package org.tongzhou.portal.container;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

import org.apache.pluto.container.HeaderData;
import org.w3c.dom.Element;

/** Pluto's head data that knows whether anything was put into the head: asking Pluto for its markup is dear. */
final class HeadContribution extends HeaderData {
    private final List<String> tags = new ArrayList<>();
    private boolean hasMarkup;

    /** The markup of each element that was added as such. */
    List<String> tags() {
        return tags;
    }

    /** Whether there may be other markup for the head. */
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
        tags.add(HeadMarkup.of(element));
    }

    @Override
    public void reset() {
        tags.clear();
        super.reset();
    }

    @Override
    public void addDependency(String name, String scope, String version, String markup) {
        hasMarkup = true;
        super.addDependency(name, scope, version, markup);
    }
}
