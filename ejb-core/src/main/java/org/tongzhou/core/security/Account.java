package org.tongzhou.core.security;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tongzhou.core.access.Operator;
import org.tongzhou.core.organization.StaffChanged;
import org.tongzhou.core.shared.DuplicateException;
import org.tongzhou.core.shared.NotFoundException;
import org.tongzhou.core.shared.PlainText;
import org.tongzhou.core.shared.RuleViolationException;

/**
 * A person's account (账号): created enabled, holds roles, may be disabled and enabled again, is never deleted,
 * because what was signed by its name must stay readable.
 */
@Entity
@Table(name = "security_accounts")
@NamedQuery(name = "Account.byUsername", query = "SELECT a FROM Account a WHERE a.username = :username")
@NamedQuery(name = "Account.all", query = "SELECT a FROM Account a ORDER BY a.username, a.id")
@NamedQuery(name = "Account.enabledPeople", query = """
    SELECT NEW org.tongzhou.core.security.PersonRow(a.username, a.displayName, a.unit, a.post)
    FROM Account a WHERE a.enabled = TRUE ORDER BY a.username, a.id""")
@NamedQuery(name = "Account.enabled", query = "SELECT a FROM Account a WHERE a.enabled = TRUE ORDER BY a.username, a.id")
@NamedQuery(name = "Account.countEnabledWith", query = "SELECT COUNT(a) FROM Account a JOIN a.roles r WHERE a.enabled = TRUE AND r = :role")
@NamedQuery(name = "Account.ofPerson", query = "SELECT a FROM Account a WHERE a.personId = :person")
@NamedQuery(name = "Account.ofPeople", query = "SELECT DISTINCT a FROM Account a LEFT JOIN FETCH a.roles WHERE a.personId IN :people")
@NamedQuery(name = "Account.personId", query = "SELECT a.personId FROM Account a WHERE a.username = :username AND a.personId IS NOT NULL")
@NamedQuery(name = "Account.ofAllPeople", query = """
    SELECT NEW org.tongzhou.core.security.AccountOfPerson(a.personId, a.username, a.enabled, a.passwordTemporary, a.lockedReason)
    FROM Account a WHERE a.personId IS NOT NULL""")
@NamedQuery(name = "Account.usernamesOfUnit", query = "SELECT a.username FROM Account a WHERE a.unit = :unit")
@NamedQuery(name = "Account.renameUnit", query = "UPDATE Account a SET a.unit = :newName WHERE a.unit = :oldName")
@NamedQuery(name = "Account.usernames", query = "SELECT a.username FROM Account a")
@NamedQuery(name = "Account.count", query = "SELECT COUNT(a) FROM Account a")
public class Account {
    public static final String USERNAME_PATTERN = "[a-z][a-z0-9.-]{1,31}";
    static final int USERNAME_MAX_CHARS = 32;
    static final int NAME_MAX_CHARS = 60;
    static final int UNIT_MAX_CHARS = 120;
    static final int REASON_MAX_CHARS = 200;
    static final int EMAIL_MAX_CHARS = 254; // RFC 5321 4.5.3.1.3, without the brackets
    private static final Pattern USERNAME = Pattern.compile(USERNAME_PATTERN);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "security_accounts_seq")
    @SequenceGenerator(name = "security_accounts_seq", sequenceName = "security_accounts_seq", allocationSize = 50)
    private Long id;
    @Version
    private int version;
    @Column(nullable = false, unique = true, updatable = false, length = USERNAME_MAX_CHARS)
    private String username;
    @Column(name = "display_name", nullable = false, length = NAME_MAX_CHARS)
    private String displayName;
    @Column(name = "family_name", nullable = false, length = NAME_MAX_CHARS)
    private String familyName;
    @Column(name = "given_name", nullable = false, length = NAME_MAX_CHARS)
    private String givenName;
    @Column(nullable = false, length = UNIT_MAX_CHARS)
    private String unit;
    @Column(nullable = false, length = NAME_MAX_CHARS)
    private String post;
    @Column(length = EMAIL_MAX_CHARS)
    private String email;
    @Column(nullable = false, length = 5)
    private String locale;
    @Column(nullable = false)
    private boolean enabled;
    @Column(name = "password_hash", nullable = false, length = PasswordHasher.HASH_MAX_CHARS)
    private String passwordHash;
    @Column(name = "password_set_at", nullable = false)
    private Instant passwordSetAt;
    @Column(name = "password_temporary", nullable = false)
    private boolean passwordTemporary;
    @Column(length = 10)
    private String theme;
    @Column(length = 12)
    private String density;
    @Column(length = 2)
    private String language;
    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;
    /** Whose it is in the organization; null for an account of nobody there. */
    @Column(name = "person_id")
    private Long personId;
    /** Why the security administrator has locked it; null if not. As long as it is, it is not enabled. */
    @Column(name = "locked_reason", length = REASON_MAX_CHARS)
    private String lockedReason;
    /** Whether it is enabled when the lock is lifted. */
    @Column(name = "enabled_without_lock", nullable = false)
    private boolean enabledWithoutLock;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "security_account_roles", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role_name", nullable = false, length = Role.NAME_MAX_CHARS)
    private Set<String> roles = new HashSet<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "security_former_passwords", joinColumns = @JoinColumn(name = "account_id"))
    private Set<FormerPassword> formerPasswords = new HashSet<>();

    protected Account() {
    }

    /**
     * @param passwordTemporary whether the person chooses another one at the first login
     * @throws RuleViolationException if the user name is not allowed
     */
    public Account(NewAccount beginning, String passwordHash, boolean passwordTemporary, Instant createdAt) {
        if (!USERNAME.matcher(beginning.username()).matches() || beginning.username().equals(Operator.USERNAME)) {
            throw new RuleViolationException("security.usernameNotAllowed", beginning.username());
        }
        this.username = beginning.username();
        this.displayName = beginning.displayName();
        this.familyName = beginning.familyName();
        this.givenName = beginning.givenName();
        this.unit = beginning.unit();
        this.post = beginning.post();
        this.email = beginning.email();
        this.locale = beginning.locale();
        this.enabled = true;
        this.passwordHash = passwordHash;
        this.passwordTemporary = passwordTemporary;
        this.passwordSetAt = createdAt;
        this.createdAt = createdAt;
    }

    /** Whether a text can be a user name. */
    static boolean isUsername(String text) {
        return USERNAME.matcher(text).matches();
    }

    void grant(String role) {
        if (!roles.add(role)) {
            throw new DuplicateException("security.roleHeldAlready", username, new RoleName(role));
        }
    }

    /** A role that it may hold already. */
    void hold(String role) {
        roles.add(role);
    }

    void revoke(String role) {
        if (!roles.remove(role)) {
            throw new NotFoundException("security.roleNotHeld", username, new RoleName(role));
        }
    }

    /** @throws RuleViolationException if the security administrator has locked it */
    void enable() {
        if (lockedReason != null) {
            throw new RuleViolationException("security.accountLocked", username);
        }
        enabled = true;
    }

    void disable() {
        enabled = false;
        enabledWithoutLock = false;
    }

    /** @throws RuleViolationException if no reason is given, or it is locked already */
    void lock(String reason) {
        if (PlainText.isBlank(reason)) {
            throw new RuleViolationException("security.lockReasonMissing");
        }
        if (lockedReason != null) {
            throw new RuleViolationException("security.accountLockedAlready", username);
        }
        lockedReason = PlainText.line(reason);
        enabledWithoutLock = enabled;
        enabled = false;
    }

    /** It is as it would be without the lock. @throws RuleViolationException if it is not locked */
    void liftLock() {
        if (lockedReason == null) {
            throw new RuleViolationException("security.accountNotLocked", username);
        }
        lockedReason = null;
        enabled = enabledWithoutLock;
        enabledWithoutLock = false;
    }

    /** Somebody who has left the office comes in no more, and has no rights should he come again. @return the roles that were taken, sorted */
    List<String> leave() {
        disable();
        List<String> taken = roles.stream().filter(role -> !role.equals(AdministratorRoles.STAFF)).sorted().toList();
        taken.forEach(roles::remove);
        return taken;
    }

    /**
     * The owner chooses another password.
     *
     * @throws RuleViolationException if it is not allowed, or one of the last
     */
    void choosePassword(String password, PasswordPolicy policy, Instant now) {
        policy.check(username, password);
        policy.checkNew(password, Stream.concat(Stream.of(passwordHash), formerPasswords.stream().map(FormerPassword::hash)));
        replacePassword(PasswordHasher.hash(password), false, policy, now);
    }

    /** Sets another password; one that its owner chose is remembered, so that it is not chosen again soon. */
    void replacePassword(String newHash, boolean temporary, PasswordPolicy policy, Instant now) {
        if (!passwordTemporary) {
            formerPasswords.add(new FormerPassword(passwordHash, now));
            formerPasswords.stream().sorted(FormerPassword.LATEST_FIRST).skip(policy.former() - 1L).toList().forEach(formerPasswords::remove);
        }
        passwordHash = newHash;
        passwordTemporary = temporary;
        passwordSetAt = now;
    }

    /** Whether the password must be changed at this login: somebody else has set it, or it is too old. */
    boolean isPasswordDue(PasswordPolicy policy, Instant now) {
        return passwordTemporary || policy.isOld(passwordSetAt, now);
    }

    void belongTo(long person) {
        personId = person;
    }

    /** What colleagues see of the person is what the organization knows. */
    void follow(StaffChanged person) {
        familyName = person.familyName();
        givenName = person.givenName();
        displayName = familyName + givenName;
        unit = person.unit();
        post = person.post();
        email = person.email();
    }

    void choose(AppearanceChoice choice) {
        AppearanceChoice chosen = appearance().changedBy(choice);
        theme = chosen.theme();
        density = chosen.density();
        language = chosen.language();
    }

    AppearanceChoice appearance() {
        return new AppearanceChoice(theme, density, language);
    }

    AccountDetails details() {
        List<String> sorted = new ArrayList<>(roles);
        sorted.sort(null);
        return new AccountDetails(
            username, displayName, familyName, givenName, unit, post, email, locale, enabled, sorted);
    }

    AccountOfPerson ofPerson() {
        return new AccountOfPerson(personId, username, enabled, passwordTemporary, lockedReason);
    }

    Set<String> roles() {
        return Set.copyOf(roles);
    }

    String getLockedReason() {
        return lockedReason;
    }

    Long getId() {
        return id;
    }

    Instant getPasswordSetAt() {
        return passwordSetAt;
    }

    String getPasswordHash() {
        return passwordHash;
    }

    /** Who of the organization it is; null for nobody. */
    Long getPersonId() {
        return personId;
    }

    /** Whether it is that of one of the three administrators. */
    boolean isAdministrator() {
        return roles.stream().anyMatch(AdministratorRoles::contains);
    }

    String getUsername() {
        return username;
    }

    boolean isEnabled() {
        return enabled;
    }
}
