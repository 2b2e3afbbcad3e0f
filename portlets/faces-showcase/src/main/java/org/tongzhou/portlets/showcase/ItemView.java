package org.tongzhou.portlets.showcase;

import java.io.Serializable;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

/** One item, named by a view parameter. */
@Named
@ViewScoped
public class ItemView implements Serializable {
    private static final long serialVersionUID = 1L;

    private String id = "none";
    private int loads;

    /** Loads the item, which the page asks for again when it has changed. */
    public void load() {
        loads++;
    }

    public int getLoads() {
        return loads;
    }

    public String getId() {
        return id;
    }

    public void setId(String value) {
        id = value;
    }

    public void touch() {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage("touched " + id));
    }
}
