package org.tongzhou.portal.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** WCAG 2.2, 1.4.3: what is written must stand out from what it is written on, in every skin. */
class ContrastTest {
    private static final double AA = 4.5;
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern VALUE = Pattern.compile("(--tz-[a-z0-9-]+):\\s*([^;]*);");
    private static final Pattern EITHER = Pattern.compile("var\\(--tz-light, (#[0-9a-f]+)\\) var\\(--tz-dark, (#[0-9a-f]+)\\)");
    private static final List<String> PAIRS = List.of("text bg", "text surface", "text surface-2", "text brand-soft",
        "text-2 bg", "text-2 surface", "text-2 surface-2", "text-2 brand-soft", "text-3 surface", "text-3 surface-2", "link surface",
        "link surface-2", "brand-text surface", "brand-text surface-2", "brand-text brand-soft", "on-brand brand",
        "on-brand brand-strong", "ok ok-soft", "info info-soft", "warn warn-soft", "bad bad-soft", "bad surface", "warn surface");

    @ParameterizedTest
    @EnumSource
    void everyTextCanBeReadInEverySkin(Skin skin) {
        Map<String, String> values = values(skin);

        assertThat(PAIRS).allSatisfy(pair -> {
            String[] names = pair.split(" ");
            assertThat(contrast(colour(values, names[0]), colour(values, names[1]))).as(pair).isGreaterThanOrEqualTo(AA);
        });
    }

    private static Map<String, String> values(Skin skin) {
        Map<String, String> values = new HashMap<>();
        Matcher rules = RULE.matcher(Samples.staticFile("tokens.css").replaceAll("(?s)/\\*.*?\\*/", ""));
        while (rules.find()) {
            if (rules.group(1).strip().equals(":root") && !values.containsKey("--tz-brand") || rules.group(1).contains("\"" + skin.code() + "\"")) {
                VALUE.matcher(rules.group(2)).results().forEach(value -> values.put(value.group(1), value.group(2).strip()));
            }
        }
        return values;
    }

    /** The value itself, that of the variable it names, or that of two which belongs to the skin: the dark one stands second. */
    private static String colour(Map<String, String> values, String name) {
        String value = values.get("--tz-" + name);
        Matcher either = EITHER.matcher(value);
        if (either.matches()) {
            return either.group(values.get("--tz-light").equals("initial") ? 1 : 2);
        }
        return value.startsWith("var(--tz-") ? colour(values, value.substring(9, value.length() - 1)) : value;
    }

    private static double contrast(String one, String other) {
        double light = Math.max(luminance(one), luminance(other));
        double dark = Math.min(luminance(one), luminance(other));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(String colour) {
        String hex = colour.length() == 4 ? colour.replaceAll("([0-9a-f])", "$1$1") : colour;
        List<Double> channels = Stream.of(1, 3, 5)
            .map(at -> Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0)
            .map(c -> c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4)).toList();
        return 0.2126 * channels.get(0) + 0.7152 * channels.get(1) + 0.0722 * channels.get(2);
    }
}
