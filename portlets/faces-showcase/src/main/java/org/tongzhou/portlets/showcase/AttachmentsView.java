package org.tongzhou.portlets.showcase;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

import org.primefaces.event.FileUploadEvent;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;
import org.primefaces.model.file.UploadedFile;

/** Files up and down. */
@Named
@ViewScoped
public class AttachmentsView implements Serializable {
    private static final long serialVersionUID = 1L;

    private transient UploadedFile file;
    private final ArrayList<String> received = new ArrayList<>();

    public void send() {
        if (file == null || file.getFileName() == null) {
            Texts.tell("files.none");
        } else {
            note(file);
        }
    }

    public synchronized void receive(FileUploadEvent event) {
        note(event.getFile());
    }

    private void note(UploadedFile upload) {
        received.add(upload.getFileName() + " " + new String(upload.getContent(), StandardCharsets.UTF_8).length());
        Texts.tell("files.received", upload.getFileName());
    }

    public StreamedContent getReport() {
        byte[] content = Texts.of("files.report", received.size()).getBytes(StandardCharsets.UTF_8);
        return DefaultStreamedContent.builder().name("附件清单.txt").contentType("text/plain").stream(() -> new ByteArrayInputStream(content)).build();
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile value) {
        file = value;
    }

    public List<String> getReceived() {
        return received;
    }
}
