package org.tongzhou.portal.header;

import java.util.List;
import java.util.Optional;

/**
 * Browser and system by their own names, as a {@code User-Agent} header gives them away. Guesswork that nothing depends on.
 *
 * @param browser empty if unknown
 * @param system empty if unknown
 */
record Device(String browser, String system) {
    /** Mark in the header and name; the first that fits counts, as browsers also say what they only resemble. */
    private static final List<List<String>> BROWSERS = List.of(List.of("MicroMessenger/", "WeChat"), List.of("wxwork/", "WeCom"),
        List.of("DingTalk/", "DingTalk"), List.of("QQBrowser/", "QQ Browser"), List.of("QIHU 360", "360"), List.of("360SE", "360"),
        List.of("Edg", "Edge"), List.of("Firefox/", "Firefox"), List.of("Chrome/", "Chrome"), List.of("Safari/", "Safari"));
    private static final List<List<String>> SYSTEMS = List.of(List.of("OpenHarmony", "HarmonyOS"), List.of("HarmonyOS", "HarmonyOS"),
        List.of("Android", "Android"), List.of("iPhone", "iPhone"), List.of("iPad", "iPad"), List.of("Windows", "Windows"),
        List.of("Mac OS X", "macOS"), List.of("UOS", "UOS"), List.of("Kylin", "Kylin"), List.of("Linux", "Linux"));

    static Device of(String agent) {
        return new Device(first(BROWSERS, agent), first(SYSTEMS, agent));
    }

    /** In words; empty if nothing is known. */
    Optional<String> words() {
        String words = browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
        return Optional.of(words).filter(text -> !text.isEmpty());
    }

    private static String first(List<List<String>> names, String agent) {
        return names.stream().filter(name -> agent.contains(name.get(0))).findFirst().map(name -> name.get(1)).orElse("");
    }
}
