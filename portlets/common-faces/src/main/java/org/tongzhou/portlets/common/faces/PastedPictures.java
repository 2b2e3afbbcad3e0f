package org.tongzhou.portlets.common.faces;

import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.tongzhou.core.shared.RuleViolationException;

/** Pictures that somebody has pasted into a text, as Word and browsers hand them over (RFC 2397): they become files of the form. */
@ApplicationScoped
public class PastedPictures {
    private static final Pattern PASTED = Pattern.compile("src=\"data:image/(png|jpeg|gif);base64,([A-Za-z0-9+/=]++)\"", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> EXTENSIONS = Map.of("png", ".png", "jpeg", ".jpg", "gif", ".gif");

    @Inject
    Links links;
    @Inject
    Texts texts;
    @Inject
    UserMessages messages;

    /**
     * The text with the addresses of the files that have come in their place. What is no picture stays, and is cleaned away; what is not taken as a file is
     * left out, and its author is told why: his words are stored all the same.
     */
    public String keep(String body, FileLines<?> files) {
        return PASTED.matcher(body).replaceAll(pasted -> {
            String name = texts.of("office.files.pasted", files.getLines().size() + 1) + EXTENSIONS.get(pasted.group(1).toLowerCase(Locale.ROOT));
            return Matcher.quoteReplacement(bring(name, bytes(pasted.group(2)), files));
        });
    }

    private String bring(String name, byte[] picture, FileLines<?> files) {
        try {
            return "src=\"" + links.portal("/files/" + files.take(name, new ByteArrayInputStream(picture))) + "\" alt=\"" + name + '"';
        } catch (RuleViolationException refused) {
            messages.refuse(refused);
            return "alt=\"" + name + '"';
        }
    }

    private static byte[] bytes(String base64) {
        return Base64.getMimeDecoder().decode(base64); // forgives a wrong end: what comes out of it is examined like every file
    }
}
