package org.tongzhou.portlets.reference;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.tongzhou.core.reference.regulations.RegulationRow;
import org.tongzhou.portlets.common.faces.CsvFile;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.Texts;

/** The list of regulations as it is taken away. */
@RequestScoped
public class RegulationList {
    @Inject
    Texts texts;
    @Inject
    Moments moments;
    @Inject
    RegulationNames names;

    /** @param asOf the day for which validity is told */
    void send(List<RegulationRow> rows, LocalDate asOf) {
        new CsvFile<RegulationRow>()
            .column(texts.get("reference.held.title"), RegulationRow::title)
            .column(texts.get("regulations.kind"), row -> names.kind(row.kind()))
            .column(texts.get("regulations.topic"), row -> names.topic(row.topic()))
            .column(texts.get("regulations.issuer"), RegulationRow::issuer)
            .column(texts.get("regulations.number"), RegulationRow::number)
            .column(texts.get("regulations.issuedOn"), RegulationRow::issuedOn)
            .column(texts.get("regulations.effectiveFrom"), RegulationRow::effectiveFrom)
            .column(texts.get("regulations.expiresOn"), RegulationRow::expiresOn)
            .column(texts.of("regulations.validityOn", asOf.toString()), row -> texts.get("regulations.validity." + row.validity(asOf)))
            .send(texts.of("office.export.name", texts.get("javax.portlet.title"), moments.getToday()), rows);
    }
}
