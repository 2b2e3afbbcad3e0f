package org.tongzhou.bridge;

import jakarta.servlet.ServletContext;

/**
 * How many views a user may have open in one web application; older ones expire. Set by context parameters of the application,
 * else by system properties, of these names.
 *
 * @param viewsPerWindow  {@value #VIEWS_PER_WINDOW}: of one window, such as in several tabs of the browser
 * @param viewsPerSession {@value #VIEWS_PER_SESSION}: of all windows
 * @param bytesPerSession {@value #BYTES_PER_SESSION}: what the states of all of them may take
 */
record ViewLimits(int viewsPerWindow, int viewsPerSession, long bytesPerSession) {
    static final String VIEWS_PER_WINDOW = "tongzhou.faces.viewsPerWindow";
    static final String VIEWS_PER_SESSION = "tongzhou.faces.viewsPerSession";
    static final String BYTES_PER_SESSION = "tongzhou.faces.bytesPerSession";

    private static final long DEFAULT_PER_WINDOW = 8;
    private static final long DEFAULT_PER_SESSION = 48;
    private static final long DEFAULT_BYTES = 1024 * 1024;

    /** @throws IllegalArgumentException if a limit is no positive number */
    static ViewLimits of(ServletContext context) {
        return new ViewLimits((int) number(context, VIEWS_PER_WINDOW, DEFAULT_PER_WINDOW),
            (int) number(context, VIEWS_PER_SESSION, DEFAULT_PER_SESSION), number(context, BYTES_PER_SESSION, DEFAULT_BYTES));
    }

    private static long number(ServletContext context, String name, long byDefault) {
        String text = context.getInitParameter(name) != null ? context.getInitParameter(name) : System.getProperty(name);
        long number = text == null ? byDefault : Long.parseLong(text.strip());
        if (number < 1) {
            throw new IllegalArgumentException(name + " must be positive, not " + text);
        }
        return number;
    }
}
