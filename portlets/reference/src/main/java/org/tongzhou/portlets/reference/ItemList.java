package org.tongzhou.portlets.reference;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tongzhou.core.reference.shelves.ItemRow;
import org.tongzhou.portlets.common.faces.CsvFile;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.Texts;

/** The list of a shelf as it is taken away. */
@RequestScoped
public class ItemList {
    @Inject
    Texts texts;
    @Inject
    Moments moments;
    @Inject
    ShelfNames names;

    void send(List<ItemRow> rows) {
        CsvFile<ItemRow> file = new CsvFile<ItemRow>()
            .column(texts.get("reference.held.title"), ItemRow::title)
            .column(texts.get("shelf.kind"), row -> names.kind(row.kind()))
            .column(texts.get("shelf.creator"), ItemRow::creator)
            .column(texts.get("shelf.source"), ItemRow::source)
            .column(texts.get("shelf.day"), ItemRow::day)
            .column(texts.get("reference.item.unit"), ItemRow::unit)
            .column(texts.get("reference.opening"), row -> texts.get("reference.opening." + row.opening()));
        switch (Shelves.shelf()) {
            case SPEECHES -> file.column(texts.get("shelf.post"), ItemRow::post).column(texts.get("shelf.place"), ItemRow::place)
                .column(texts.get("reference.item.review"), row -> texts.get(row.unreviewed() ? "reference.item.unreviewed" : "reference.item.reviewed"));
            case MATERIALS -> file.column(texts.get("shelf.medium"), row -> row.medium() == null ? "" : names.medium(row.medium()));
            default -> { }
        }
        file.send(texts.of("office.export.name", texts.get("javax.portlet.title"), moments.getToday()), rows);
    }
}
