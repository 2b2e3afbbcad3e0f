package org.tongzhou.portlets.common.faces;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** What is to be told above a view: messages of no field, and how many fields have to be corrected. */
@Named
@ApplicationScoped
public class Said {
    /** A message as the theme shows it; {@code kind} is ok, warn or bad. */
    public record Line(String kind, String text) {
        private static final String[] KINDS = {"ok", "warn", "bad", "bad"};

        static Line of(FacesMessage message) {
            return new Line(KINDS[message.getSeverity().getOrdinal()], message.getSummary());
        }
    }

    /** The messages that belong to no field. */
    public List<Line> getLines() {
        return FacesContext.getCurrentInstance().getMessageList(null).stream().map(Line::of).toList();
    }

    /** What is wrong in fields, in the order in which they were looked at. */
    public List<String> getWrongFields() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<String> wrong = new ArrayList<>();
        for (Iterator<String> ids = faces.getClientIdsWithMessages(); ids.hasNext();) {
            String id = ids.next();
            if (id != null) {
                faces.getMessageList(id).forEach(message -> wrong.add(message.getSummary()));
            }
        }
        return wrong;
    }
}
