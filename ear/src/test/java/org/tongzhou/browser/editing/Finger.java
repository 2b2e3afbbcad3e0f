package org.tongzhou.browser.editing;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** One finger on the screen: Playwright taps, but neither rests nor draws. */
final class Finger {
    private static final int STEPS = 12;
    private static final int FRAME_MILLIS = 16;

    private final Page page;
    private final CDPSession chromium;
    private double x;
    private double y;

    Finger(Page page) {
        this.page = page;
        this.chromium = page.context().newCDPSession(page);
    }

    void down(double toX, double toY) {
        x = toX;
        y = toY;
        send("touchStart", true);
    }

    /** Draws as quickly as a hand does: a browser tells a drawing finger from a resting one by time, too. */
    void draw(double right, double down) {
        double fromX = x;
        double fromY = y;
        for (int step = 1; step <= STEPS; step++) {
            x = fromX + right * step / STEPS;
            y = fromY + down * step / STEPS;
            send("touchMove", true);
            page.waitForTimeout(FRAME_MILLIS);
        }
    }

    void up() {
        send("touchEnd", false);
    }

    private void send(String type, boolean touching) {
        JsonArray points = new JsonArray();
        if (touching) {
            JsonObject point = new JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", y);
            points.add(point);
        }
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        chromium.send("Input.dispatchTouchEvent", event);
    }
}
