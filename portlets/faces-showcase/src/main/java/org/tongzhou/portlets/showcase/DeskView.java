package org.tongzhou.portlets.showcase;

import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import jakarta.annotation.PreDestroy;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** What one view of the desk remembers. */
@Named
@ViewScoped
public class DeskView implements Serializable {
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Set<Integer> ENDED = new ConcurrentSkipListSet<>();
    private static final long serialVersionUID = 1L;

    private final int number = COUNTER.incrementAndGet();
    private String name;
    private String note;
    private String saved = "-";
    private int clicks;

    public int getNumber() {
        return number;
    }

    public String getName() {
        return name;
    }

    public void setName(String value) {
        name = value;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String value) {
        note = value;
    }

    public String getSaved() {
        return saved;
    }

    public int getClicks() {
        return clicks;
    }

    public void save() {
        saved = name;
        tell("saved " + name);
    }

    public void click() {
        clicks++;
        tell("click " + clicks);
    }

    /** Long enough that two of them at a time would count as one. */
    public void slowClick() {
        int before = clicks;
        LockSupport.parkNanos(30_000_000);
        clicks = before + 1;
    }

    public String getRefused() {
        throw new Refusal("nothing to see");
    }

    public void refuse() {
        throw new Refusal("not today");
    }

    public void fail() {
        throw new IllegalStateException("wanted by the test");
    }

    public String goOn() {
        tell("gone on");
        return "item?faces-redirect=true&id=5";
    }

    public StreamedContent getFile() {
        byte[] content = ("file of view " + number).getBytes(StandardCharsets.UTF_8);
        return DefaultStreamedContent.builder().name("文件.txt").contentType("text/plain").stream(() -> new ByteArrayInputStream(content)).build();
    }

    @PreDestroy
    void end() {
        ENDED.add(number);
    }

    /** The numbers of the views that have ended. */
    static Set<Integer> ended() {
        return ENDED;
    }

    private static void tell(String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(text));
    }
}
