package org.tongzhou.portal.render;

import java.time.Duration;

/**
 * Limits of rendering; system properties of the server, see README.
 *
 * @param windowLimit   how long a page waits for a window ({@code tongzhou.render.windowMillis}, 2 000)
 * @param fetchLimit    how long the browser's later fetch of a late window waits ({@code tongzhou.render.fetchMillis}, 20 000)
 * @param stagger       how long one thread works on a page alone before others join ({@code tongzhou.render.staggerMillis}, 5)
 * @param pageThreads   how many threads may work on one page ({@code tongzhou.render.pageThreads}, 32)
 * @param serverThreads how many threads may render at all ({@code tongzhou.render.serverThreads}, 400)
 * @param portletThreads how many of them may be in one portlet ({@code tongzhou.render.portletThreads}, 200: as many as the server
 *                      has threads for requests, so that quick portlets never meet it)
 * @param directCalls   how many actions and resources of one portlet may run at a time ({@code tongzhou.render.directCalls}, 64)
 * @param hanging       how many windows of one portlet may be late at a time before it is put aside
 *                      ({@code tongzhou.render.hanging}, 8)
 * @param probe         how long a portlet that was put aside is left alone before it is tried again
 *                      ({@code tongzhou.render.probeMillis}, 10 000)
 */
record RenderSettings(Duration windowLimit, Duration fetchLimit, Duration stagger, int pageThreads, int serverThreads,
    int portletThreads, int directCalls, int hanging, Duration probe) {

    static RenderSettings ofSystem() {
        return new RenderSettings(millis("windowMillis", 2_000), millis("fetchMillis", 20_000), millis("staggerMillis", 5),
            number("pageThreads", 32), number("serverThreads", 400), number("portletThreads", 200),
            number("directCalls", 64), number("hanging", 8), millis("probeMillis", 10_000));
    }

    private static int number(String name, int preset) {
        int value = Integer.getInteger("tongzhou.render." + name, preset);
        if (value < 1) {
            throw new IllegalStateException("tongzhou.render." + name + " must be at least 1");
        }
        return value;
    }

    private static Duration millis(String name, int preset) {
        return Duration.ofMillis(number(name, preset));
    }
}
