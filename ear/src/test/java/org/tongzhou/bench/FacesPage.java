package org.tongzhou.bench;

import java.nio.file.Path;

import org.tongzhou.http.PortalOperator;

/** The page of eight PrimeFaces portlets: four lists, two forms, a schedule, a chart. */
final class FacesPage {
    static final String WAR = "faces-showcase";
    static final String LIST = "/" + WAR + "::Table";
    static final String PATH = "/portal/p/bench-faces";

    private FacesPage() {
    }

    /** The WAR with the portlets; it brings bridge and PrimeFaces with it, which WARs in the EAR share. */
    static Path war() {
        return Path.of(System.getProperty("tongzhou.portlets"), WAR, "target", WAR + ".war");
    }

    static void make() {
        PortalOperator.makePage("bench-faces", LIST, LIST, LIST, LIST, "/" + WAR + "::Forms", "/" + WAR + "::Dates", "/" + WAR + "::Agenda",
            "/" + WAR + "::Chart");
    }
}
