package org.tongzhou.portlets.security;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.tongzhou.portlets.common.ListView;

/** Which accounts are listed, as the address says. What makes no sense in an address is as if it were not there. */
public record PeopleQuery(String text, String role, int first) implements Serializable {
    private static final String TEXT = "text";
    private static final String ROLE = "role";

    static PeopleQuery of(UnaryOperator<String> parameter) {
        String role = parameter.apply(ROLE);
        return new PeopleQuery(ListView.searchText(parameter.apply(TEXT)), role != null && role.matches("[a-z][a-z0-9-]{1,39}") ? role : "",
            ListView.firstRow(parameter.apply(ListView.FIRST)));
    }

    PeopleQuery from(int row) {
        return new PeopleQuery(text, role, row);
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put(TEXT, text);
        parameters.put(ROLE, role);
        parameters.put(ListView.FIRST, first == 0 ? "" : first);
        parameters.values().removeIf(""::equals);
        return parameters;
    }
}
