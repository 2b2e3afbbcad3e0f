package org.tongzhou.portlets.security;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.certificates.CertificateDetails;
import org.tongzhou.core.certificates.CertificateFilter;
import org.tongzhou.core.certificates.CertificateService;
import org.tongzhou.core.certificates.CertificateSort;
import org.tongzhou.core.certificates.CertificateStatus;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.portlets.common.faces.AddressedList;
import org.tongzhou.portlets.common.faces.CsvFile;
import org.tongzhou.portlets.common.faces.ListQuery;
import org.tongzhou.portlets.common.faces.Moments;
import org.tongzhou.portlets.common.faces.Texts;

/** The certificates of all accounts, those that end first on top. */
@Named("certificateList")
@RequestScoped
public class CertificateList extends AddressedList<CertificateSort, CertificateDetails> {
    private static final String STATUS = "status";

    @Inject
    CertificateService service;
    @Inject
    Texts texts;
    @Inject
    Moments moments;

    public CertificateList() {
        super("certificates", ListQuery.all(CertificateSort.END, false), CertificateFilter.TEXT_MAX_CHARS);
    }

    @Override
    protected Map<String, UnaryOperator<String>> conditions() {
        return Map.of(STATUS, said -> oneOf(CertificateStatus.values(), said));
    }

    @Override
    protected Slice<CertificateDetails> search(ListQuery<CertificateSort> asked, PageRequest page) {
        return service.search(filter(asked), page);
    }

    private static CertificateFilter filter(ListQuery<CertificateSort> asked) {
        return new CertificateFilter(asked.text(), status(asked), asked.order().by(), asked.order().descending());
    }

    private static CertificateStatus status(ListQuery<CertificateSort> asked) {
        String status = asked.condition(STATUS);
        return status.isEmpty() ? null : CertificateStatus.valueOf(status.toUpperCase(Locale.ROOT));
    }

    public CertificateStatus[] getStatuses() {
        return CertificateStatus.values();
    }

    /** The only state shown; null for all. */
    public CertificateStatus getStatus() {
        return status(getQuery());
    }

    public void setStatus(CertificateStatus chosen) {
        choose(STATUS, chosen == null ? "" : ListQuery.name(chosen));
    }

    /** Whether only some are looked for. */
    public boolean isSearching() {
        return !getText().isEmpty() || !getQuery().conditions().isEmpty();
    }

    /** Sends all that fits as a file. */
    public void export() {
        new CsvFile<CertificateDetails>()
            .column(texts.get("certificates.commonName"), row -> row.facts().commonName())
            .column(texts.get("certificates.person"), CertificateDetails::personName)
            .column(texts.get("certificates.username"), CertificateDetails::username)
            .column(texts.get("certificates.issuer"), row -> row.facts().issuer())
            .column(texts.get("certificates.serial"), row -> row.facts().serial())
            .column(texts.get("certificates.algorithm"), row -> row.facts().algorithm())
            .column(texts.get("certificates.notBefore"), row -> moments.moment(row.facts().notBefore()))
            .column(texts.get("certificates.notAfter"), row -> moments.moment(row.facts().notAfter()))
            .column(texts.get("certificates.status"), row -> texts.get("certificates.status." + row.status()))
            .column(texts.get("certificates.reason"), CertificateDetails::endedReason)
            .column(texts.get("certificates.fingerprint"), row -> row.facts().fingerprint())
            .send(texts.of("office.export.name", texts.get("javax.portlet.title"), moments.getToday()), service.export(filter(getQuery())));
    }
}
