package org.tongzhou.portlets.configuration;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.bridge.CurrentPortlet;
import org.tongzhou.core.dictionary.DictionaryAdministrationService;
import org.tongzhou.core.dictionary.DictionaryRow;
import org.tongzhou.portlets.common.faces.Texts;

/** All dictionaries with a taste of what they contain. */
@Named("dictionaries")
@RequestScoped
public class DictionaryList {
    @Inject
    DictionaryAdministrationService service;
    @Inject
    Texts texts;
    private List<DictionaryRow> rows = List.of();

    public void open() {
        rows = service.listDictionaries();
    }

    public List<DictionaryRow> getRows() {
        return rows;
    }

    /** Its first values by name, and whether there are more. */
    public String sample(DictionaryRow row) {
        String names = row.sample().stream().map(entry -> entry.nameIn(CurrentPortlet.get().getLocale()))
            .collect(Collectors.joining(texts.get("office.list.separator")));
        return row.choices() > row.sample().size() ? texts.of("dictionaries.more", names) : names;
    }
}
