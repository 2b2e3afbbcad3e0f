package org.tongzhou.http.faces;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.tongzhou.http.Await;
import org.tongzhou.http.PortalClient;
import org.tongzhou.http.PortalOperator;
import org.tongzhou.http.ShownWindow;

/** A window made of a Faces view, used as a browser does that shows nothing. It stays what it was when its view was answered. */
final class FacesWindow {
    private static final Pattern STATE = Pattern.compile("ViewState[^>]*(?:value=\"|><!\\[CDATA\\[)([^\"\\]]+)");
    private static final String VIEW_STATE = "jakarta.faces.ViewState";
    private static final String NONCE = "bm9uY2Utb2YtYS10ZXN0";

    private final PortalClient client;
    private final String namespace;
    private final HttpResponse<String> answer;
    private final String markup;
    private final FacesWindow before;

    private FacesWindow(PortalClient client, String namespace, HttpResponse<String> answer, String markup, FacesWindow before) {
        this.client = client;
        this.namespace = namespace;
        this.answer = answer;
        this.markup = markup;
        this.before = before;
    }

    /** Makes a page with these portlets. @return its address */
    static String page(String... portlets) {
        String name = "faces-" + UUID.randomUUID();
        PortalOperator.makePage(name, portlets);
        return "/portal/p/" + name;
    }

    /** The windows of a page in the order of its markup, none of them late. */
    static List<FacesWindow> open(PortalClient client, String address) {
        List<HttpResponse<String>> pages = new ArrayList<>();
        Await.await("no window of " + address + " is late", () -> {
            pages.add(client.get(address));
            List<ShownWindow> late = ShownWindow.in(pages.get(pages.size() - 1)).stream().filter(ShownWindow::isLate).toList();
            late.forEach(window -> client.get(window.lateAddress()));
            return late.isEmpty();
        });
        HttpResponse<String> page = pages.get(pages.size() - 1);
        return ShownWindow.in(page).stream()
            .map(window -> new FacesWindow(client, "w" + window.id() + "_", page, window.markup(), null)).toList();
    }

    /** The only window of a new page. */
    static FacesWindow openAlone(PortalClient client, String portlet) {
        return open(client, page(portlet)).get(0);
    }

    String namespace() {
        return namespace;
    }

    HttpResponse<String> answer() {
        return answer;
    }

    String markup() {
        return markup;
    }

    /** The text of a part of the view's form, without elements; null if there is no such part. */
    String text(String id) {
        Matcher found = Pattern.compile("id=\"" + namespace + ":f:" + id + "\"[^>]*>(.*?)</(?:span|div|p)>", Pattern.DOTALL).matcher(markup);
        return found.find() ? found.group(1).replaceAll("<[^>]*>", "").strip() : null;
    }

    /** What the view says to the user. */
    String messages() {
        Matcher found = Pattern.compile("id=\"" + namespace + ":f:messages\".*?(?=<script)", Pattern.DOTALL).matcher(markup);
        return found.find() ? found.group().replaceAll("<[^>]*>", " ").replaceAll("^[^>]*>", "").strip() : "";
    }

    /** What a field holds. */
    String value(String id) {
        Matcher found = Pattern.compile("<input id=\"" + namespace + ":f:" + id + "\"[^>]*?value=\"([^\"]*)\"").matcher(markup);
        return found.find() ? found.group(1) : null;
    }

    /** Where a link of the form leads. */
    String link(String id) {
        return group(Pattern.compile("<a id=\"" + namespace + ":f:" + id + "\"[^>]*href=\"([^\"]*)\""));
    }

    /** The ticket of the saved view. */
    String state() {
        Matcher found = STATE.matcher(markup);
        return found.find() ? found.group(1) : before == null ? null : before.state();
    }

    private String action() {
        String address = group(Pattern.compile("<form id=\"" + namespace + ":f\"[^>]*action=\"([^\"]*)\""));
        return address != null || before == null ? address : before.action();
    }

    /** The address of ajax requests. */
    String resource() {
        String address = group(Pattern.compile("jakarta.faces.encodedURL\" value=\"([^\"]*)\""));
        return address != null || before == null ? address : before.resource();
    }

    private String group(Pattern pattern) {
        Matcher found = pattern.matcher(markup);
        return found.find() ? found.group(1).replace("&amp;", "&") : null;
    }

    private Map<String, String> form(String button, String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(namespace + ":f", namespace + ":f");
        fields.put(namespace + ":f:" + button, "");
        fields.put(namespace + ":" + VIEW_STATE, state());
        fields.put(namespace + ":jakarta.faces.encodedURL", resource());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namespace + ":f:" + namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    /** Sends the form by a button without ajax and goes where the portal leads; the answer's window of the same number. */
    FacesWindow press(String button, String... namesAndValues) {
        HttpResponse<String> page = client.post(action(), form(button, namesAndValues));
        String own = ShownWindow.in(page).stream().filter(window -> ("w" + window.id() + "_").equals(namespace)).map(ShownWindow::markup)
            .findFirst().orElse("");
        return new FacesWindow(client, namespace, page, own, null);
    }

    /** Sends the form by a button without ajax; the answer as it comes. */
    HttpResponse<String> send(String button, String... namesAndValues) {
        return client.postOnce(action(), form(button, namesAndValues));
    }

    /** Sends the form as multipart, with a file and one field more, by a button without ajax. */
    FacesWindow upload(String button, String fileField, String fileName, byte[] content, String field, String value) {
        String boundary = "tz" + UUID.randomUUID();
        StringBuilder head = new StringBuilder();
        form(button, field, value).forEach((name, text) -> head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name
            + "\"\r\n\r\n" + text + "\r\n"));
        head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + namespace + ":f:" + fileField + "\"; filename=\"" + fileName
            + "\"\r\nContent-Type: text/plain\r\n\r\n");
        HttpResponse<String> redirect = client.send(PortalClient.request(action()).header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.concat(BodyPublishers.ofString(head.toString()), BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
        return open(client, redirect.headers().firstValue("Location").orElseThrow()).get(0);
    }

    /** The same window as it would be with the view of another one in it. */
    FacesWindow withState(FacesWindow other) {
        return new FacesWindow(client, namespace, answer, markup.replace(state(), other.state()), before);
    }

    /** Presses an ajax button that processes and renders the whole form. */
    FacesWindow ajax(String button, String... namesAndValues) {
        HttpResponse<String> partial = client.send(ajaxRequest(button, namesAndValues));
        return new FacesWindow(client, namespace, partial, partial.body(), this);
    }

    HttpRequest.Builder ajaxRequest(String button, String... namesAndValues) {
        Map<String, String> fields = form(button, namesAndValues);
        fields.put(namespace + ":jakarta.faces.partial.ajax", "true");
        fields.put(namespace + ":jakarta.faces.source", namespace + ":f:" + button);
        fields.put(namespace + ":jakarta.faces.partial.execute", namesAndValues.length == 0 ? namespace + ":f:" + button : namespace + ":f");
        fields.put(namespace + ":jakarta.faces.partial.render", namespace + ":f");
        fields.put("primefaces.nonce", NONCE);
        return PortalClient.request(resource()).header("Faces-Request", "partial/ajax").header("X-Requested-With", "XMLHttpRequest")
            .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue())).collect(Collectors.joining("&"))));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
