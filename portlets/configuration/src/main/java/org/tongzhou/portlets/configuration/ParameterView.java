package org.tongzhou.portlets.configuration;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.configuration.ConfigurationService;
import org.tongzhou.core.configuration.ParameterChangeRow;
import org.tongzhou.core.configuration.ParameterRow;
import org.tongzhou.core.security.PeopleService;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.portlets.common.faces.UserMessages;

/** One parameter: set to another value, to the normal one, or back to what it was before a change. */
@Named("parameter")
@ViewScoped
public class ParameterView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int HISTORY_ROWS = 20;

    @Inject
    ConfigurationService configuration;
    @Inject
    PeopleService people;
    @Inject
    ParameterWords words;
    @Inject
    UserMessages messages;

    private String key;
    private ParameterRow row;
    private List<ParameterChangeRow> history = List.of();
    private long changes;
    private Map<String, String> names = Map.of();
    private int value;
    private int version;

    /** Opens the parameter that the address names. */
    public void open() {
        if (key == null) {
            return;
        }
        show();
        value = row.value();
    }

    private void show() {
        row = configuration.getParameter(key);
        version = row.version();
        var part = configuration.listHistory(key, new PageRequest(0, HISTORY_ROWS));
        history = List.copyOf(part.rows());
        changes = part.total();
        names = Map.copyOf(people.listNames(history.stream().map(ParameterChangeRow::username).toList()));
    }

    public void save() {
        set(value);
    }

    public void setToNormal() {
        set(row.parameter().normal());
    }

    public void undo(long changeId) {
        configuration.undo(changeId, version);
        done();
    }

    private void set(int wanted) {
        configuration.set(key, wanted, version);
        done();
    }

    private void done() {
        show();
        value = row.value();
        messages.info("parameters.set", words.name(row.parameter()), words.value(row.parameter(), row.value()));
    }

    public ParameterRow getRow() {
        return row;
    }

    public List<ParameterChangeRow> getHistory() {
        return history;
    }

    /** How many changes there were in all; the history shows the latest {@value #HISTORY_ROWS}. */
    public long getChanges() {
        return changes;
    }

    public String name(String username) {
        return names.getOrDefault(username, username);
    }

    public String getKey() {
        return key;
    }

    public void setKey(String named) {
        key = named;
    }

    public int getValue() {
        return value;
    }

    public void setValue(int typed) {
        value = typed;
    }

    public boolean isSwitchedOn() {
        return value != 0;
    }

    public void setSwitchedOn(boolean on) {
        value = on ? 1 : 0;
    }
}
