package org.tongzhou.portlets.common;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

/** A text file out of a form that was sent as {@code multipart/form-data} (RFC 7578), which JSR-286 leaves to the portlet. */
public final class UploadedText {
    /** More than any file of pages has; longer forms are not read to their end. */
    public static final int BODY_MAX_BYTES = 20 * 1024 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern NAMED_FILE = Pattern.compile("[;\\s]filename=(\"[^\"]|[^\";\\s])");

    private UploadedText() {
    }

    /**
     * The text of a file field.
     *
     * @param contentType of the request, with its boundary
     * @return empty if the form has no such field or no file was chosen for it
     * @throws UnreadableUploadException if it is no such form, too large, or the file is empty or not in UTF-8; its message is
     *     {@code upload.noFile}, {@code upload.tooLarge}, {@code upload.empty} or {@code upload.encoding}
     */
    public static Optional<String> read(InputStream body, String contentType, String field)
            throws IOException, UnreadableUploadException {
        if (contentType == null || !contentType.regionMatches(true, 0, "multipart/form-data", 0, "multipart/form-data".length())) {
            throw new UnreadableUploadException("upload.noFile");
        }
        byte[] bytes = body.readNBytes(BODY_MAX_BYTES + 1);
        if (bytes.length > BODY_MAX_BYTES) {
            throw new UnreadableUploadException("upload.tooLarge");
        }
        try {
            MimeMultipart form = new MimeMultipart(new ByteArrayDataSource(bytes, contentType));
            for (int i = 0; i < form.getCount(); i++) {
                if (isField(form.getBodyPart(i), field)) {
                    return chosen(form.getBodyPart(i));
                }
            }
            return Optional.empty();
        } catch (MessagingException e) {
            throw new UnreadableUploadException("upload.noFile");
        } catch (CharacterCodingException e) {
            throw new UnreadableUploadException("upload.encoding");
        }
    }

    /** A browser sends an empty field without a name of a file where none was chosen. */
    private static Optional<String> chosen(BodyPart part) throws IOException, MessagingException, UnreadableUploadException {
        String text = decode(part.getInputStream().readAllBytes());
        if (!text.isEmpty()) {
            return Optional.of(text);
        }
        if (NAMED_FILE.matcher(part.getHeader("Content-Disposition")[0]).find()) {
            throw new UnreadableUploadException("upload.empty");
        }
        return Optional.empty();
    }

    private static boolean isField(BodyPart part, String field) throws MessagingException {
        String[] disposition = part.getHeader("Content-Disposition");
        return disposition != null
            && Pattern.compile("[;\\s]name=\"?" + Pattern.quote(field) + "\"?\\s*(;|$)").matcher(disposition[0]).find();
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
