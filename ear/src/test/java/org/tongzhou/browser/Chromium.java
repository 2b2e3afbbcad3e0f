package org.tongzhou.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;

/** Debian's Chromium, without a screen. */
public final class Chromium {
    private static final Path EXECUTABLE = Path.of(System.getProperty("tongzhou.chromium", "/usr/bin/chromium-headless-shell"));
    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private static Browser shared;

    private Chromium() {
    }

    /** The one of the tests, which run one after the other; started when it is needed, and again if it has crashed. Ends with this Java. */
    static Browser shared() {
        if (shared == null || !shared.isConnected()) {
            Playwright playwright = Playwright.create();
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            shared = launch(playwright);
        }
        return shared;
    }

    /** Starts it; ends with {@code playwright} at the latest. */
    public static Browser launch(Playwright playwright) {
        return playwright.chromium().launch(
            new BrowserType.LaunchOptions().setExecutablePath(EXECUTABLE).setHeadless(true).setArgs(FLAGS));
    }
}
