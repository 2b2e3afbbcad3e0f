package org.tongzhou.portlets.reference;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.reference.chronicle.ChronicleService;
import org.tongzhou.core.reference.chronicle.CityChronicleService;
import org.tongzhou.core.reference.chronicle.EntryDraft;
import org.tongzhou.core.reference.chronicle.EntryRow;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.UserMessages;
import org.tongzhou.portlets.common.faces.Views;

/** An entry of the city's chronicle that is made of those of units, or of none. */
@Named("cityDraft")
@ViewScoped
public class WriteCityView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SOURCES_MAX = 50;

    @Inject
    CityChronicleService city;
    @Inject
    ChronicleService service;
    @Inject
    Moments moments;
    @Inject
    UserMessages messages;

    private String asked;
    private final Map<Long, Integer> versions = new LinkedHashMap<>();
    private final List<EntryRow> sources = new ArrayList<>();
    private EntryForm form = new EntryForm();
    private boolean opened;

    /** Begins with the words of the entries that the address names. */
    public void open() {
        if (opened) {
            return;
        }
        opened = true;
        Stream.of(asked == null ? new String[0] : asked.split(",")).filter(each -> each.matches("\\d{1,18}-\\d{1,9}")).limit(SOURCES_MAX).map(each -> each.split("-"))
            .forEach(each -> versions.put(Long.valueOf(each[0]), Integer.valueOf(each[1])));
        versions.keySet().forEach(id -> sources.add(service.open(id).entry()));
        form.setDay(moments.getNow().toLocalDate());
        if (!sources.isEmpty()) {
            EntryRow first = sources.get(0);
            String text = sources.stream().map(EntryRow::text).collect(Collectors.joining("\n"));
            form = EntryForm.of(new EntryDraft(sources.stream().map(EntryRow::day).min(LocalDate::compareTo).orElseThrow(),
                sources.stream().map(EntryRow::until).filter(Objects::nonNull).max(LocalDate::compareTo).orElse(null), first.kind(), text,
                Objects.requireNonNullElse(first.place(), ""), Objects.requireNonNullElse(first.people(), "")));
        }
    }

    public void save() {
        long id = city.add(form.draft(), versions);
        messages.info("chronicle.done.take");
        Views.show(Chronicle.VIEW, Map.of(Chronicle.ENTRY, id));
    }

    public List<EntryRow> getSources() {
        return sources;
    }

    public EntryForm getForm() {
        return form;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String ids) {
        asked = ids;
    }
}
