package org.tongzhou.portlets.security;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;

import org.tongzhou.core.certificates.CertificateFacts;
import org.tongzhou.portlets.common.faces.UploadLimits;
import org.tongzhou.portlets.common.faces.Uploads;

/** A certificate's file that is looked at before anything is done with it; it is so small that the view keeps it. */
final class CertificateUpload implements Uploads.Store {
    private static final long serialVersionUID = 1L;
    private static final int FILE_MAX_BYTES = 16 * 1024;

    /** Reads what a file says; refuses one that is not good. */
    interface Check extends Function<byte[], CertificateFacts>, java.io.Serializable {
    }

    private final Uploads uploads = new Uploads(new UploadLimits(List.of("cer", "crt", "pem", "der"), FILE_MAX_BYTES, 1), this);
    private final Check check;
    private Uploads.Stored file;
    private byte[] content;
    private CertificateFacts facts;

    CertificateUpload(Check check) {
        this.check = check;
    }

    @Override
    public void add(String name, InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(FILE_MAX_BYTES + 1);
        facts = check.apply(bytes);
        content = bytes;
        file = new Uploads.Stored("file", name, bytes.length);
    }

    @Override
    public List<Uploads.Stored> list() {
        return file == null ? List.of() : List.of(file);
    }

    @Override
    public void remove(String id) {
        clear();
    }

    void clear() {
        file = null;
        content = null;
        facts = null;
    }

    Uploads uploads() {
        return uploads;
    }

    /** Null as long as there is none. */
    byte[] content() {
        return content == null ? null : content.clone();
    }

    /** Null as long as there is none. */
    CertificateFacts facts() {
        return facts;
    }
}
