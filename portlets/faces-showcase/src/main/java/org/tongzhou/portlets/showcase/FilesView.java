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

/** Takes files and makes some. */
@Named
@ViewScoped
public class FilesView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<String> received = new ArrayList<>();
    private transient UploadedFile file;
    private String note;
    private int counted;

    public void take(FileUploadEvent event) {
        add(event.getFile());
    }

    public void upload() {
        add(file);
        received.add("note " + note);
    }

    private void add(UploadedFile taken) {
        received.add(taken.getFileName() + " " + taken.getSize());
    }

    public String getReceived() {
        return String.join(", ", received);
    }

    public StreamedContent getMade() {
        return content("made.txt", "text/plain", "made for " + received);
    }

    public StreamedContent getPicture() {
        return content("picture.svg", "image/svg+xml", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"16\" height=\"16\"/>");
    }

    private static StreamedContent content(String name, String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return DefaultStreamedContent.builder().name(name).contentType(type).stream(() -> new ByteArrayInputStream(bytes)).build();
    }

    public List<String> getRows() {
        return List.of("一", "二", "三");
    }

    public void count() {
        counted++;
    }

    public int getCounted() {
        return counted;
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile value) {
        file = value;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String value) {
        note = value;
    }
}
