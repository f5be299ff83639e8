package org.nishang.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nishang.common.Refusal;
import org.nishang.identity.sight.Sight;

/** A way to sign in. */
@Entity
@Table(name = "account")
class Account {

    @EmbeddedId
    private AccountId id;

    @Version
    private @Nullable Long version;

    private String username;
    private String passwordHash;
    private String displayName;

    @Embedded
    private @Nullable PersonId person;

    private @Nullable String language;
    private boolean largeText;
    private boolean highContrast;
    private @Nullable Instant ticketsFrom;
    private @Nullable Instant sessionsFrom;
    private boolean mustChangePassword;
    private boolean disabled;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<AccountRole> roles = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_scope", joinColumns = @JoinColumn(name = "account_id"))
    private Set<ScopePart> scope = new HashSet<>();

    Account(NewAccount wanted, String passwordHash, boolean mustChangePassword, Instant now) {
        this.id = AccountId.next();
        this.username = wanted.username();
        this.displayName = wanted.displayName();
        this.person = wanted.person();
        this.passwordHash = passwordHash;
        this.mustChangePassword = mustChangePassword;
        this.createdAt = now;
        this.roles.addAll(wanted.roles());
        this.scope.addAll(ScopePart.of(wanted.scope()));
    }

    void changePassword(String hash, Instant now) {
        passwordHash = hash;
        mustChangePassword = false;
        endAccess(now);
    }

    /** Somebody else chose the password: it is changed at the next sign-in. */
    void resetPassword(String hash, Instant now) {
        changePassword(hash, now);
        mustChangePassword = true;
    }

    /** Everything that is open ends: sessions, tickets, tokens. */
    void endAccess(Instant now) {
        sessionsFrom = now.truncatedTo(ChronoUnit.MICROS);
        ticketsFrom = sessionsFrom;
    }

    void disable(Instant now) {
        disabled = true;
        endAccess(now);
    }

    void enable() {
        disabled = false;
    }

    void takeRoles(Set<AccountRole> wanted) {
        if (wanted.isEmpty()) {
            throw new Refusal("identity.account.no-role");
        }
        roles.retainAll(wanted);
        roles.addAll(wanted);
    }

    void speak(String newLanguage) {
        language = newLanguage;
    }

    void see(Sight wanted) {
        largeText = wanted.largeText();
        highContrast = wanted.highContrast();
    }

    Sight sight() {
        return new Sight(largeText, highContrast);
    }

    /** Whether a ticket of this moment is still good. */
    boolean takesTicketOf(Instant issued) {
        return ticketsFrom == null || issued.isAfter(ticketsFrom);
    }

    /** Whether what was opened at this moment has not been ended since. */
    boolean keepsWhatBeganAt(Instant moment) {
        return sessionsFrom == null || moment.isAfter(sessionsFrom);
    }

    /** Since when sessions are good; null = always. A session remembers it. */
    @Nullable
    Instant sessionsFrom() {
        return sessionsFrom;
    }

    /** Rises with every change. */
    @Nullable
    Long version() {
        return version;
    }

    AccountId id() {
        return id;
    }

    String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    @Nullable
    PersonId person() {
        return person;
    }

    String passwordHash() {
        return passwordHash;
    }

    Set<AccountRole> roles() {
        return roles;
    }

    Scope scope() {
        return ScopePart.join(scope);
    }

    @Nullable
    String language() {
        return language;
    }

    boolean isDisabled() {
        return disabled;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    protected Account() {} // Hibernate

    @Embeddable
    record ScopePart(String kind, String value) implements Serializable {

        static Set<ScopePart> of(Scope scope) {
            var parts = new HashSet<ScopePart>();
            if (scope.everything()) {
                parts.add(new ScopePart("ALL", ""));
            }
            scope.regionPrefixes().forEach(prefix -> parts.add(new ScopePart("REGION", prefix)));
            scope.enterprises().forEach(id -> parts.add(new ScopePart("ENTERPRISE", id.toString())));
            return parts;
        }

        static Scope join(Set<ScopePart> parts) {
            return new Scope(
                    parts.stream().anyMatch(part -> part.kind().equals("ALL")),
                    values(parts, "REGION"),
                    values(parts, "ENTERPRISE").stream()
                            .map(text -> new EnterpriseId(UUID.fromString(text)))
                            .collect(Collectors.toSet()));
        }

        private static List<String> values(Set<ScopePart> parts, String kind) {
            return parts.stream()
                    .filter(p -> p.kind().equals(kind))
                    .map(ScopePart::value)
                    .sorted()
                    .toList();
        }
    }
}
