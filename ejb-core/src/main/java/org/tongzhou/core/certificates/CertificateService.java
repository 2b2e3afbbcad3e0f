package org.tongzhou.core.certificates;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.tongzhou.core.access.Acts;
import org.tongzhou.core.access.AuditedAct;
import org.tongzhou.core.access.CurrentUser;
import org.tongzhou.core.access.RequiresPermission;
import org.tongzhou.core.security.AccountChanged;
import org.tongzhou.core.security.PasswordProof;
import org.tongzhou.core.security.People;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.NotPermittedException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.core.shared.RuleViolationException;
import org.tongzhou.core.shared.Slice;
import org.tongzhou.core.shared.WholeList;

/** The certificates of all accounts, for the security administrator. */
@Stateless
public class CertificateService {
    @Inject
    CertificateRepository certificates;
    @Inject
    Binding binding;
    @Inject
    People people;
    @Inject
    PasswordProof proof;
    @Inject
    CurrentUser currentUser;
    @Inject
    Event<AccountChanged> changed;
    @Inject
    Acts acts;
    @Inject
    Clock clock;

    @RequiresPermission(CertificatePermissions.MANAGE)
    public Slice<CertificateDetails> search(@NotNull @Valid CertificateFilter filter, @NotNull PageRequest page) {
        return new Slice<>(details(certificates.search(filter, clock.instant(), page)), certificates.count(filter, clock.instant()));
    }

    /** All that fit, to be taken away as a file. @throws RuleViolationException if it is more than {@value WholeList#MAX_ROWS} */
    @RequiresPermission(CertificatePermissions.MANAGE)
    public List<CertificateDetails> export(@NotNull @Valid CertificateFilter filter) {
        List<CertificateDetails> rows = details(WholeList.read(certificates.count(filter, clock.instant()),
            page -> certificates.search(filter, clock.instant(), page)));
        acts.tell(AuditedAct.of(CertificateActs.EXPORT).with("search", filter.text()).with("rows", rows.size()));
        return rows;
    }

    private List<CertificateDetails> details(List<ClientCertificate> some) {
        return some.stream().map(this::details).toList();
    }

    private CertificateDetails details(ClientCertificate certificate) {
        return certificate.details(people.displayName(certificate.getUsername()), clock.instant());
    }

    /** @throws NotFoundException if there is none */
    @RequiresPermission(CertificatePermissions.MANAGE)
    public CertificateDetails get(long id) {
        return details(certificates.get(id));
    }

    /**
     * What a file says, before it is bound.
     *
     * @throws RuleViolationException if it is no certificate that could be bound
     */
    @RequiresPermission(CertificatePermissions.MANAGE)
    public CertificateFacts check(@NotNull byte[] file) {
        OfficeCertificate certificate = CertificateFile.certificate(file);
        binding.check(certificate);
        return certificate.facts();
    }

    /**
     * Binds the certificate in a file to an account, which can log in with it from then on.
     *
     * @param password the caller's own
     * @return its id
     * @throws NotPermittedException if the password is wrong
     * @throws NotFoundException if there is no enabled account
     * @throws RuleViolationException if it is one of the three administrators' accounts, the certificate is not good, or the account has another one
     * @throws org.tongzhou.core.shared.DuplicateException if it is another account's
     */
    @RequiresPermission(CertificatePermissions.MANAGE)
    public long bind(@NotNull String username, @NotNull byte[] file, @NotNull String password) {
        proof.require(password);
        if (people.find(username).orElseThrow(() -> new NotFoundException("security.accountNotFound", username)).isAdministrator()) {
            throw new RuleViolationException("certificates.administratorsOwn", username); // who binds could log in as that one
        }
        ClientCertificate bound = binding.bind(username, CertificateFile.certificate(file), currentUser.username());
        acts.tell(CertificateActs.on(CertificateActs.BIND, bound));
        return bound.getId();
    }

    /**
     * Revokes a certificate at once and for good; sessions that were opened with it end.
     *
     * @param password the caller's own
     * @throws NotPermittedException if the password is wrong
     * @throws NotFoundException if there is none
     * @throws RuleViolationException if no reason is given, or it is revoked already
     */
    @RequiresPermission(CertificatePermissions.MANAGE)
    public void revoke(long id, @NotNull @Size(max = TrustedIssuer.REASON_MAX_CHARS, message = "{certificates.reasonTooLong}") String reason,
            @NotNull String password) {
        proof.require(password);
        ClientCertificate certificate = certificates.lock(id);
        certificate.revoke(reason, clock.instant());
        acts.tell(CertificateActs.on(CertificateActs.REVOKE, certificate).with("reason", reason.strip()));
        changed.fire(AccountChanged.ofLogin(certificate.getUsername()));
    }
}
