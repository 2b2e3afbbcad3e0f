package org.tongzhou.bridge;

import java.util.Map;
import java.util.regex.Pattern;

import jakarta.faces.context.FacesContext;

import org.primefaces.csp.CspState;

/**
 * One nonce for all scripts of a page: the portal makes it and tells it in a request attribute. An ajax answer becomes part of the
 * page that asked, so that page's nonce counts, which the request brings.
 */
final class PageCsp extends CspState {
    static final String NONCE_ATTRIBUTE = "org.tongzhou.cspNonce";
    private static final String SENT = "primefaces.nonce";
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9+/=_-]{8,128}");

    private final BridgeContext context;
    private final FacesContext faces;

    PageCsp(FacesContext faces, BridgeContext context) {
        super(faces);
        this.faces = faces;
        this.context = context;
        setInitialized(context.phase() == Phase.RENDER); // there WindowScripts tells PrimeFaces the nonce of the page
    }

    @Override
    public String getNonce() {
        if (context.phase() == Phase.RESOURCE) {
            Map<String, String> parameters = faces.getExternalContext().getRequestParameterMap();
            String sent = parameters.getOrDefault(SENT, parameters.getOrDefault(context.namespace() + ':' + SENT, ""));
            return NONCE.matcher(sent).matches() ? sent : "";
        }
        Object nonce = context.request().getAttribute(NONCE_ATTRIBUTE);
        return nonce == null ? "" : nonce.toString();
    }

    @Override
    public String generateNonce() {
        return getNonce();
    }
}
