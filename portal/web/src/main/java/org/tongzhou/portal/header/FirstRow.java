package org.tongzhou.portal.header;

import jakarta.servlet.http.HttpServletRequest;

/** Where the shown part of a list begins, as the parameter {@code first} of an address says. */
final class FirstRow {
    private FirstRow() {
    }

    /** The row, counted from 0; the first of all if the parameter names none. */
    static int of(HttpServletRequest request) {
        String first = request.getParameter("first");
        return first != null && first.matches("\\d{1,6}") ? Integer.parseInt(first) : 0;
    }
}
