package org.tongzhou.core.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.function.Consumer;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.Slice;

/** The audit, to be looked at by who administers it. Nothing in it can be changed or taken out. */
@Stateless
public class AuditService {
    @Inject
    AuditRepository entries;
    @Inject
    Acts acts;

    /** The entries that fit a filter, in its order. */
    @RequiresPermission(AuditPermissions.READ)
    public Slice<AuditRow> search(@NotNull @Valid AuditFilter filter, @NotNull PageRequest page) {
        return new Slice<>(entries.search(filter, page), entries.count(filter));
    }

    /** @throws NotFoundException if there is no such entry, or it was removed after its retention */
    @RequiresPermission(AuditPermissions.READ)
    public AuditDetails get(long number) {
        return entries.find(number).map(AuditEntry::details).orElseThrow(() -> new NotFoundException("audit.notFound", number));
    }

    /** The codes of what was ever done, sorted. */
    @RequiresPermission(AuditPermissions.READ)
    public List<String> listActions() {
        return entries.listActions();
    }

    /**
     * Gives all entries that fit a filter to somebody who writes them into a file, in the order of the chain, one after another; however
     * many there are, they are not in memory together. That it is done is written down before the first one is given.
     *
     * @param format of the file, for the audit
     */
    @RequiresPermission(AuditPermissions.READ)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void export(@NotNull @Valid AuditFilter filter, @NotNull String format, @NotNull Consumer<AuditDetails> taker) {
        acts.tell(AuditedAct.of(AuditActs.EXPORT).with("format", format).with("rows", entries.count(filter)).with("from", filter.from())
            .with("until", filter.until()).with("actor", filter.actor()).with("action", filter.action()).with("object", filter.object())
            .with("address", filter.address()).with("outcome", filter.outcome()));
        entries.forEach(filter, entry -> taker.accept(entry.details()));
    }
}
