package org.tongzhou.portal.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.pluto.container.om.portlet.Description;
import org.tongzhou.core.pages.Place;
import org.tongzhou.core.pages.PortletReference;
import org.tongzhou.kernel.PortletConfiguration;

/** Reads what a portlet's descriptor and bundle say to people (PLT.6.2, PLT.26.10), and the portal's own init-params in it. */
public final class PortletFacts {
    static final String SIZE = "org.tongzhou.size";
    static final String SEVERAL = "org.tongzhou.several";
    private static final String MORE = "org.tongzhou.more";
    private static final String TOPICS = "org.tongzhou.topics";
    private static final Pattern SIZE_FORM = Pattern.compile("\\s*(\\d{1,2})\\s*[xX]\\s*(\\d{1,2})\\s*");
    private static final int DEFAULT_WIDTH = 6;
    private static final int DEFAULT_HEIGHT = 8;

    private PortletFacts() {
    }

    static PortletReference reference(PortletConfiguration portlet) {
        return new PortletReference(portlet.application().contextPath(), portlet.getPortletName());
    }

    static String title(PortletConfiguration portlet, Locale locale) {
        return portlet.getResourceBundle(locale).getString("javax.portlet.title");
    }

    static CatalogueEntry entry(PortletConfiguration portlet, Locale locale) {
        int[] size = size(portlet.getInitParameter(SIZE));
        return new CatalogueEntry(reference(portlet), title(portlet, locale), description(portlet, locale),
            Category.of(portlet.getInitParameter(Category.PARAMETER)), keywords(portlet, locale),
            !"false".equals(portlet.getInitParameter(SEVERAL)), size[0], size[1]);
    }

    /** The topics a portlet shows, separated by blanks; what is no word of lower-case letters, digits and hyphens is left out. */
    public static String topics(PortletConfiguration portlet) {
        String declared = portlet.getInitParameter(TOPICS);
        return declared == null ? "" : String.join(" ", Stream.of(declared.trim().split("\\s+"))
            .filter(topic -> topic.matches("[a-z0-9-]+")).toList());
    }

    /** Whether there is more to see in the portlet's maximized window, which its frame then offers beside the title. */
    public static boolean hasMore(PortletConfiguration portlet) {
        return "true".equals(portlet.getInitParameter(MORE));
    }

    /** {@code WxH} in columns and rows, kept within the grid. */
    static int[] size(String declared) {
        Matcher form = SIZE_FORM.matcher(declared == null ? "" : declared);
        if (!form.matches()) {
            return new int[] {DEFAULT_WIDTH, DEFAULT_HEIGHT};
        }
        return new int[] {clamp(Integer.parseInt(form.group(1)), Place.WIDTH_MIN, Place.COLUMNS),
            clamp(Integer.parseInt(form.group(2)), Place.HEIGHT_MIN, Place.HEIGHT_MAX)};
    }

    /** In the reader's language, else the first one. */
    private static String description(PortletConfiguration portlet, Locale locale) {
        List<Description> all = List.copyOf(portlet.getPortletDefinition().getDescriptions());
        return all.stream().filter(each -> each.getLocale().getLanguage().equals(locale.getLanguage())).findFirst()
            .or(() -> all.stream().findFirst()).map(Description::getText).map(String::strip).orElse("");
    }

    private static List<String> keywords(PortletConfiguration portlet, Locale locale) {
        return Stream.of(portlet.getResourceBundle(locale).getString("javax.portlet.keywords").split("[,，、;；]"))
            .map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    private static int clamp(int value, int least, int most) {
        return Math.max(least, Math.min(most, value));
    }
}
