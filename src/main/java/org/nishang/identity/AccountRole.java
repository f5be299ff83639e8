package org.nishang.identity;

import java.util.Set;
import org.nishang.identity.password.PasswordPolicy;

/** A role as the person knows it; it gives permissions. */
public enum AccountRole {
    LEARNER(Set.of(Permission.LEARN)),
    TRAINING_CONTACT(Set.of(
            Permission.SEE_STAFF,
            Permission.MANAGE_STAFF,
            Permission.NOMINATE,
            Permission.GIVE_ACCESS,
            Permission.DECLARE_HEADCOUNT,
            Permission.SEE_STAFFING,
            Permission.SEE_CERTIFICATES,
            Permission.SEE_CLASSES,
            Permission.IMPORT_STAFF)),
    TRAINING_ADMINISTRATOR(Set.of(
            Permission.SEE_STAFF,
            Permission.MANAGE_STAFF,
            Permission.NOMINATE,
            Permission.DECIDE_NOMINATIONS,
            Permission.GIVE_ACCESS,
            Permission.MERGE_PEOPLE,
            Permission.SEE_DOUBLE_EMPLOYMENTS,
            Permission.SEE_DOCUMENT_IN_CLEAR,
            Permission.EXPORT_IN_CLEAR,
            Permission.MANAGE_ENTERPRISES,
            Permission.DECLARE_HEADCOUNT,
            Permission.SEE_STAFFING,
            Permission.MANAGE_RULES,
            Permission.SEE_TOTALS,
            Permission.SEE_CERTIFICATES,
            Permission.MANAGE_CERTIFICATES,
            Permission.REVIEW_CPD,
            Permission.RECOGNISE_COURSES,
            Permission.IMPORT_STAFF,
            Permission.IMPORT_REGISTERS,
            Permission.SEE_CLASSES,
            Permission.MANAGE_CLASSES,
            Permission.INVIGILATE,
            Permission.MANAGE_PRIVACY,
            Permission.MANAGE_CONTENT)),
    SYSTEM_ADMINISTRATOR(Set.of(
            Permission.MANAGE_ACCOUNTS,
            Permission.IMPORT_ACCOUNTS,
            Permission.SEE_CHECKS,
            Permission.MANAGE_NOTICES,
            Permission.OPERATE)),
    SECURITY_ADMINISTRATOR(Set.of(Permission.MANAGE_KEYS, Permission.SEE_CHECKS)),
    AUDIT_ADMINISTRATOR(Set.of(Permission.SEE_LOG, Permission.SEE_CHECKS));

    /** Of the portal itself: one has the accounts in hand, one the keys, one the log. Nobody has two of them. */
    public static final Set<AccountRole> ADMINISTRATORS =
            Set.of(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR);

    private final Set<String> permissions;

    AccountRole(Set<String> permissions) {
        this.permissions = permissions;
    }

    public Set<String> permissions() {
        return permissions;
    }

    /**
     * The roles that it may give to others, within the own scope. Keeping accounts is the system administrator's work,
     * so that one gives roles that do what it may not do itself.
     */
    Set<AccountRole> gives() {
        return switch (this) {
            case SYSTEM_ADMINISTRATOR -> Set.of(values());
            case TRAINING_ADMINISTRATOR, TRAINING_CONTACT -> Set.of(LEARNER);
            case LEARNER, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR -> Set.of();
        };
    }

    /** Administrators can do more harm. */
    private boolean administers() {
        return this == TRAINING_ADMINISTRATOR || ADMINISTRATORS.contains(this);
    }

    public static boolean administer(Set<AccountRole> roles) {
        return roles.stream().anyMatch(AccountRole::administers);
    }

    static PasswordPolicy passwords(Set<AccountRole> roles) {
        return administer(roles) ? PasswordPolicy.ADMINISTRATOR : PasswordPolicy.ORDINARY;
    }
}
