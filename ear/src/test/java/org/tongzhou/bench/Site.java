package org.tongzhou.bench;

import java.io.IOException;

/** One of the systems that are measured side by side. */
interface Site {
    /** What it is called in the tables. */
    String name();

    /** The process whose processor time its pages cost. */
    ServerProcess process();

    /** A new connection of a user who is logged in, if the system has users. */
    Connection connect() throws IOException;

    /** The address of a page. */
    String path(BenchmarkPage page);
}
