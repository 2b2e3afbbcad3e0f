package org.tongzhou.portal.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * PrimeFaces in the look of the portal: its style sheets with our tokens in place of their colours, sizes and fonts, so that one set
 * serves all themes and densities. What stands for what is in {@code themes/government/faces/primefaces.table}; beside it are files
 * of ours that come after one of PrimeFaces.
 */
final class FacesTheme {
    private static final String FOLDER = "themes/faces/";
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern LITERAL = Pattern.compile(
        "(?i)#[0-9a-f]{3,8}\\b|(?:rgb|hsl)a?\\([^)]*\\)|\\b(?:white|gray|red|[34]px)\\b");
    private static final Pattern ICON = Pattern.compile("\\s*\"(?:\\\\e[0-9a-f]{3}|[\uE000-\uF8FF])\"\\s*");
    private static final Pattern REM = Pattern.compile("(?<![\\w.])(-?\\d*\\.?\\d+)rem\\b");

    private final Map<String, Map<String, String>> replacements = new LinkedHashMap<>();
    private final List<String> dropped = new ArrayList<>();
    private final String table;
    private final Map<String, String> additions;

    /** @param additions what comes after a file, by that file's name in the library */
    FacesTheme(String table, Map<String, String> additions) {
        this.table = table;
        this.additions = additions;
        table.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("# ")).forEach(this::read);
    }

    /** What the portal has with it. */
    static FacesTheme of(ClassLoader loader) {
        return new FacesTheme(text(loader, "primefaces.table"),
            Map.of("theme.css", text(loader, "primefaces.css"),
                "components.js", text(loader, "autocomplete.js", "fields.js", "focus.js", "components.js"),
                "fileupload/fileupload.js", text(loader, "upload.js"), "chart/chart.js", text(loader, "chart.js"),
                "datepicker/datepicker.js", text(loader, "datepicker.js"), "texteditor/texteditor.js", text(loader, "texteditor.js"),
                "locales/locale-zh.js", text(loader, "locale-zh.js")));
    }

    /** All that decides about the result. */
    String source() {
        return table + new TreeMap<>(additions);
    }

    /** Whether a file is another one in our look. */
    boolean changes(String name) {
        return name.endsWith(".css") || additions.containsKey(name);
    }

    /** @param name of the file in its library */
    String apply(String name, String text) {
        String ours = name.endsWith(".css") ? sheet(text) : text;
        return additions.containsKey(name) ? ours + '\n' + additions.get(name) : ours;
    }

    private String sheet(String css) {
        StringBuilder result = new StringBuilder(css.length());
        Matcher rule = RULE.matcher(css);
        while (rule.find()) {
            rule.appendReplacement(result, Matcher.quoteReplacement(rule(rule)));
        }
        return rule.appendTail(result).toString();
    }

    private void read(String line) {
        String[] parts = line.split(" +", 3);
        if (parts[0].equals("drop")) {
            dropped.add(line.substring(parts[0].length() + 1));
        } else {
            replacements.computeIfAbsent(parts[0], where -> new LinkedHashMap<>()).put(parts[1], parts[2]);
        }
    }

    private String rule(MatchResult rule) {
        String selector = rule.group(1).strip();
        if (selector.startsWith("\uFEFF")) { // PrimeFaces' sheet begins with a byte order mark
            selector = selector.substring(1);
        }
        if (dropped.stream().anyMatch((selector + '{' + rule.group(2))::startsWith)) {
            return "";
        }
        StringBuilder declarations = new StringBuilder();
        for (String declaration : rule.group(2).split(";")) {
            int colon = declaration.indexOf(':');
            declarations.append(declarations.isEmpty() ? "" : ";").append(colon < 0 ? declaration
                : declaration(declaration.substring(0, colon), declaration.substring(colon + 1)));
        }
        return selector + '{' + declarations + '}';
    }

    /** The sign of an icon is no word to be read out. */
    private String declaration(String property, String value) {
        return ICON.matcher(value).matches() ? property + ':' + value + ';' + property + ':' + value + " / \"\""
            : property + ':' + value(property.strip(), value);
    }

    private String value(String property, String value) {
        String where = where(property);
        Map<String, String> ours = replacements.getOrDefault(where, Map.of());
        String sized = REM.matcher(value).replaceAll("calc($1 * var(--tz-size))");
        if (where.equals("shadow") || where.equals("font")) {
            return ours.entrySet().stream().filter(entry -> value.contains(entry.getKey())).map(Map.Entry::getValue).findFirst().orElse(sized);
        }
        return LITERAL.matcher(sized).replaceAll(found ->
            Matcher.quoteReplacement(ours.getOrDefault(found.group().replace(" ", "").toLowerCase(Locale.ROOT), found.group())));
    }

    private static String where(String property) {
        if (property.equals("color") || property.equals("fill") || property.equals("stroke")) {
            return "text";
        } else if (property.endsWith("radius")) {
            return "radius";
        } else if (property.endsWith("shadow")) {
            return "shadow";
        } else if (property.equals("font-family")) {
            return "font";
        }
        return property.startsWith("background") ? "back" : property.startsWith("border") || property.startsWith("outline") ? "line" : "";
    }

    private static String text(ClassLoader loader, String... names) {
        return Stream.of(names).map(name -> text(loader, name)).collect(Collectors.joining("\n"));
    }

    private static String text(ClassLoader loader, String name) {
        try (InputStream in = loader.getResourceAsStream(FOLDER + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
