package org.tongzhou.portlets.common.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.application.FacesMessage;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.security.PeopleService;
import org.tongzhou.core.security.PersonRow;

/**
 * A person in a picker, who is sent as the user name. A bean that views name by an expression: a converter by id would be kept in the
 * state of the view, and come back from there without what is injected.
 */
@Named
@ApplicationScoped
public class PersonConverter implements Converter<PersonRow> {
    @Inject
    PeopleService people;
    @Inject
    Texts texts;

    @Override
    public PersonRow getAsObject(FacesContext faces, UIComponent field, String username) {
        if (username == null || username.isBlank()) {
            return null;
        }
        return people.findPerson(username).orElseThrow(() -> new ConverterException(
            new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.of("office.picker.noPerson", username), null)));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, PersonRow person) {
        return person == null ? "" : person.username();
    }
}
