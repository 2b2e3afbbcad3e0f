package org.tongzhou.http.faces;

import org.tongzhou.http.PortalClient;

/** Base of the tests of Faces portlets: the portlets of the showcase, and a member of staff who has logged in. */
abstract class FacesTest {
    static final String DESK = "/faces-showcase::Desk";
    static final String BOARD = "/faces-showcase::Board";
    static final String RADIO = "/faces-showcase::Radio";
    static final String FILES = "/faces-showcase::Files";

    final PortalClient user = PortalClient.loggedIn("xunuo");
}
