package org.tongzhou.portlets.notices;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.tongzhou.portlets.common.faces.Links;
import org.tongzhou.portlets.common.faces.Texts;

/** Pictures that somebody has pasted into a text, as Word and browsers hand them over (RFC 2397): they become files of the draft. */
@ApplicationScoped
public class PastedPictures {
    private static final Pattern PASTED = Pattern.compile("src=\"data:image/(png|jpeg|gif);base64,([A-Za-z0-9+/=]+)\"", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> EXTENSIONS = Map.of("png", ".png", "jpeg", ".jpg", "gif", ".gif");

    @Inject
    Links links;
    @Inject
    Texts texts;

    /** The text with the addresses of the files that have come in their place; what is no picture stays, and is cleaned away. */
    String keep(String body, DraftFiles files) {
        return PASTED.matcher(body).replaceAll(pasted -> {
            String name = texts.of("notices.files.pasted", files.getLines().size() + 1) + EXTENSIONS.get(pasted.group(1).toLowerCase(Locale.ROOT));
            return Matcher.quoteReplacement("src=\"" + links.portal("/files/" + files.bring(name, new ByteArrayInputStream(bytes(pasted.group(2))))) + "\" alt=\"" + name + '"');
        });
    }

    private static byte[] bytes(String base64) {
        return Base64.getMimeDecoder().decode(base64); // forgives a wrong end: what comes out of it is examined like every file
    }
}
