package org.tongzhou.portal.container;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.tongzhou.portal.url.PortalUrlCodec;

/** The fields of a posted form, apart from what stands in the address. */
final class FormBody {
    private FormBody() {
    }

    /** Whether the body is a form as browsers send it; a multipart body is the portlet's to read (PLT.11.4.2). */
    static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return "POST".equals(request.getMethod()) && type != null
            && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    /** The servlet container puts values of the address before those of the body; they are cut off here. */
    static Map<String, String[]> fields(HttpServletRequest request) {
        Map<String, String[]> inAddress = PortalUrlCodec.parameters(request.getQueryString());
        Map<String, String[]> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            int skipped = inAddress.getOrDefault(name, new String[0]).length;
            if (values.length > skipped) {
                fields.put(name, Arrays.copyOfRange(values, skipped, values.length));
            }
        });
        return fields;
    }
}
