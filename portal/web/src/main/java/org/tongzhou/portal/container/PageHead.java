package org.tongzhou.portal.container;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.pluto.container.HeaderData;

/**
 * What windows add to their page: elements of the head (PLT.12.5.4), cookies and headers (PLT.12.1.1, PLT.12.3). Immutable, so
 * that it can be cached with the markup.
 *
 * @param elements markup for the head, each element once
 * @param cookies  to be set
 * @param headers  to be added
 */
public record PageHead(List<String> elements, List<Cookie> cookies, Map<String, List<String>> headers) {
    /** Nothing at all. */
    public static final PageHead EMPTY = new PageHead(List.of(), List.of(), Map.of());

    static PageHead of(List<HeaderData> parts) {
        List<String> elements = new ArrayList<>();
        List<Cookie> cookies = new ArrayList<>();
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (HeaderData part : parts) {
            HeadContribution contribution = (HeadContribution) part;
            elements.addAll(contribution.tags());
            if (contribution.hasMarkup()) {
                elements.add(withoutPlutosComments(part.getHeadSectionMarkup()));
            }
            part.getDynamicResources().values().stream().filter(Objects::nonNull).forEach(elements::add);
            cookies.addAll(part.getCookies());
            headers.putAll(part.getHttpHeaders());
        }
        return elements.isEmpty() && cookies.isEmpty() && headers.isEmpty() ? EMPTY
            : new PageHead(List.copyOf(elements), List.copyOf(cookies), Map.copyOf(headers));
    }

    /** Pluto says in comments where a contribution comes from. */
    private static String withoutPlutosComments(String markup) {
        return markup.replace("<!-- markup from portlet output stream -->", "").strip();
    }

    /** Sets cookies and headers. */
    public void apply(HttpServletResponse response) {
        cookies.forEach(cookie -> response.addCookie((Cookie) cookie.clone()));
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }

    /** The elements of several windows, each once. */
    public static String markup(Iterable<PageHead> heads) {
        Set<String> elements = new LinkedHashSet<>();
        heads.forEach(head -> elements.addAll(head.elements));
        return String.join("\n", elements);
    }
}
