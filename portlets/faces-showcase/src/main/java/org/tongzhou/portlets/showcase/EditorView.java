package org.tongzhou.portlets.showcase;

import java.io.Serializable;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

/** A text with marks. */
@Named
@ViewScoped
public class EditorView implements Serializable {
    private static final long serialVersionUID = 1L;

    private String text;

    public void save() {
        Texts.tell("editor.saved");
    }

    public String getText() {
        return text;
    }

    public void setText(String value) {
        text = value;
    }
}
