package org.tongzhou.portlets.configuration;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.configuration.ConfigurationService;
import org.tongzhou.core.configuration.ParameterRow;
import org.tongzhou.core.security.PeopleService;

/** All parameters, by domain. */
@Named("parameters")
@RequestScoped
public class ParameterList {
    @Inject
    ConfigurationService configuration;
    @Inject
    PeopleService people;
    private Map<String, List<ParameterRow>> byDomain = Map.of();
    private Map<String, String> names = Map.of();

    public void open() {
        List<ParameterRow> rows = configuration.listParameters();
        byDomain = rows.stream().collect(Collectors.groupingBy(row -> row.parameter().domain(), TreeMap::new, Collectors.toList()));
        names = people.listNames(rows.stream().filter(row -> row.latest() != null).map(row -> row.latest().username()).toList());
    }

    public List<Map.Entry<String, List<ParameterRow>>> getDomains() {
        return List.copyOf(byDomain.entrySet());
    }

    public String name(String username) {
        return names.getOrDefault(username, username);
    }
}
