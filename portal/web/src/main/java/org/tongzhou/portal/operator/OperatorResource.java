package org.tongzhou.portal.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.audit.AuditVerification;
import org.tongzhou.core.audit.AuditVerificationService;
import org.tongzhou.core.pages.ImportReport;
import org.tongzhou.core.pages.PageService;
import org.tongzhou.core.security.AccountDetails;
import org.tongzhou.core.security.AccountService;
import org.tongzhou.core.security.FieldKeyService;
import org.tongzhou.core.security.NewAccount;
import org.tongzhou.core.security.SecondFactorService;
import org.tongzhou.core.shared.FieldKeyChange;
import org.tongzhou.core.shared.Messages;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PageRequest;
import org.tongzhou.kernel.PortletRegistry;

/**
 * The commands of {@code ./run}: accounts, roles, pages. Answers are lines of text for a terminal.
 * Runs the services as {@link Operator}, so that their doors decide here too.
 */
@Path("/operator")
@OperatorOnly
@RequestScoped
@Produces(OperatorResource.PLAIN_TEXT)
public class OperatorResource {
    static final String PLAIN_TEXT = MediaType.TEXT_PLAIN + ";charset=UTF-8";
    private static final Object IMPORTING = new Object(); // one at a time: two that bring the same new page would fail on each other
    /** The attribute of an application's context in which the Faces bridge counts. */
    private static final String VIEW_STATISTICS = "org.tongzhou.bridge.statistics";
    private static final int UNPROCESSABLE = 422; // RFC 9110, 15.5.21

    @Inject
    AccountService accounts;
    @Inject
    SecondFactorService factors;
    @Inject
    FieldKeyService fields;
    @Inject
    PageService pages;
    @Inject
    AuditVerificationService audit;
    @Context
    HttpHeaders headers;

    /** Every account on a line: user name, name, roles, and a word if it is disabled. */
    @GET
    @Path("/users")
    public String listUsers() throws Exception {
        return lines(Operator.run(this::allAccounts).stream().map(this::line).toList());
    }

    /**
     * Creates an account with roles; an unknown role leaves nothing behind.
     *
     * @param kept whether the password is the person's own; else another one is chosen at the first login
     */
    @POST
    @Path("/users")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String addUser(@FormParam("username") String username, @FormParam("name") String name,
        @FormParam("password") String password, @FormParam("kept") boolean kept,
        @FormParam("role") List<String> roles) throws Exception {
        Operator.run(() -> {
            requireRoles(roles);
            accounts.createAccount(NewAccount.named(username, name), password, !kept);
            roles.stream().distinct().forEach(role -> accounts.grantRole(username, role));
            return null;
        });
        return say("added", username);
    }

    @PUT
    @Path("/users/{username}/roles/{role}")
    public String grant(@PathParam("username") String username, @PathParam("role") String role) throws Exception {
        Operator.run(() -> {
            accounts.grantRole(username, role);
            return null;
        });
        return say("granted", username, role);
    }

    @DELETE
    @Path("/users/{username}/roles/{role}")
    public String revoke(@PathParam("username") String username, @PathParam("role") String role) throws Exception {
        Operator.run(() -> {
            accounts.revokeRole(username, role);
            return null;
        });
        return say("revoked", username, role);
    }

    /** Gives an account a new password, the text of the request, that the person replaces at the next login. */
    @PUT
    @Path("/users/{username}/password")
    @Consumes(MediaType.TEXT_PLAIN)
    public String setPassword(@PathParam("username") String username, String password) throws Exception {
        Operator.run(() -> {
            accounts.resetPassword(username, password, true);
            return null;
        });
        return say("passwordSet", username);
    }

    /** Takes away the second factor of somebody who has lost it. */
    @DELETE
    @Path("/users/{username}/second-factor")
    public String removeSecondFactor(@PathParam("username") String username) throws Exception {
        Operator.run(() -> {
            factors.removeOf(username);
            return null;
        });
        return say("secondFactorRemoved", username);
    }

    @PUT
    @Path("/users/{username}/enabled")
    public String enable(@PathParam("username") String username) throws Exception {
        Operator.run(() -> {
            accounts.enableAccount(username);
            return null;
        });
        return say("userEnabled", username);
    }

    @DELETE
    @Path("/users/{username}/enabled")
    public String disable(@PathParam("username") String username) throws Exception {
        Operator.run(() -> {
            accounts.disableAccount(username);
            return null;
        });
        return say("userDisabled", username);
    }

    /** All pages as a file that {@link #importPages} reads. */
    @GET
    @Path("/pages")
    @Produces(MediaType.APPLICATION_JSON + ";charset=UTF-8")
    public String exportPages() throws Exception {
        return Operator.run(pages::exportPages);
    }

    /** Takes a page file over, or answers 422 with its problems, a line each. */
    @POST
    @Path("/pages")
    @Consumes(MediaType.WILDCARD)
    public Response importPages(String file) throws Exception {
        ImportReport report;
        synchronized (IMPORTING) {
            report = Operator.run(() -> pages.importPages(file));
        }
        return report.accepted()
            ? Response.ok(say("imported", report.created().size(), report.updated().size())).build()
            : Response.status(UNPROCESSABLE).entity(lines(problems(report))).type(PLAIN_TEXT).build();
    }

    /** Deletes a page of the portal with its windows and what everybody has set in them. */
    @DELETE
    @Path("/pages/{name}")
    public String deletePage(@PathParam("name") String name) throws Exception {
        Operator.run(() -> pages.deletePage(name));
        return say("pageDeleted", name);
    }

    /** Looks at the whole audit; answers 422 with what is wrong with it, a line each. */
    @POST
    @Path("/audit/verification")
    public Response verifyAudit() throws Exception {
        AuditVerification result = Operator.run(audit::verify);
        return result.isWhole()
            ? Response.ok(say("auditWhole", result.checked(), result.first(), result.last())).build()
            : Response.status(UNPROCESSABLE).entity(say("auditNotWhole", result.checked()) + lines(result.findings().stream()
                .map(finding -> Messages.text(locale(), "audit.finding." + finding.kind(), finding.number())).toList())).build();
    }

    /** Makes a new key for encrypted fields and encrypts them anew; answers 422 if some cannot be read. */
    @POST
    @Path("/fields/rotation")
    public Response rotateFieldKeys() throws Exception {
        FieldKeyChange.Done done = Operator.run(fields::rotate);
        String told = say(done.continued() ? "fieldsContinued" : "fieldsRotated", done.key(), done.rewritten());
        return done.unreadable() == 0 ? Response.ok(told).build()
            : Response.status(UNPROCESSABLE).entity(told + say("fieldsUnreadable", done.unreadable())).build();
    }

    /** How many Faces views users have open in each portlet application, and what their states take in memory, in bytes. */
    @GET
    @Path("/views")
    public String countViews() {
        return lines(PortletRegistry.INSTANCE.applications().stream()
            .filter(application -> application.servletContext().getAttribute(VIEW_STATISTICS) instanceof Supplier<?>)
            .map(application -> application.contextPath() + "\t" + numbers((Supplier<?>) application.servletContext().getAttribute(VIEW_STATISTICS)))
            .toList());
    }

    private static String numbers(Supplier<?> statistics) {
        return new TreeMap<>((Map<?, ?>) statistics.get()).entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining("\t"));
    }

    private List<AccountDetails> allAccounts() {
        List<AccountDetails> found = new ArrayList<>();
        long total;
        do {
            var slice = accounts.listAccounts(new PageRequest(found.size(), PageRequest.SIZE_MAX_ROWS));
            found.addAll(slice.rows());
            total = slice.rows().isEmpty() ? found.size() : slice.total();
        } while (found.size() < total);
        return found;
    }

    private void requireRoles(List<String> roles) {
        List<String> known = accounts.listRoles();
        roles.stream().filter(role -> !known.contains(role)).findFirst().ifPresent(role -> {
            throw new NotFoundException("security.roleNotFound", role);
        });
    }

    private String line(AccountDetails account) {
        String state = account.enabled() ? "" : "\t" + OperatorMessages.text(locale(), "disabled");
        return account.username() + "\t" + account.displayName() + "\t" + String.join(",", account.roles()) + state;
    }

    private List<String> problems(ImportReport report) {
        return report.problems().stream()
            .map(problem -> problem.line() == 0
                ? problem.text(locale())
                : OperatorMessages.text(locale(), "problemInLine", problem.line(), problem.text(locale())))
            .toList();
    }

    private String say(String key, Object... arguments) {
        return OperatorMessages.text(locale(), key, arguments) + "\n";
    }

    private Locale locale() {
        return OperatorMessages.locale(headers);
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
